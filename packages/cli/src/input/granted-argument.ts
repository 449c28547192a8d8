import { InvalidArgumentError } from 'commander';

/** What gifts have given away this month, by currency, in minor units. */
export type Granted = Readonly<Record<string, number>>;

/** `EUR=120000`, to be given once a currency. */
export function grantedArgument(text: string, before: Granted = {}): Granted {
  const [, currency, amount] = /^([A-Z]{3})=(\d{1,15})$/.exec(text) ?? [];
  if (currency === undefined) {
    throw new InvalidArgumentError('Use a currency and minor units, such as EUR=120000 for €1,200.00.');
  }
  return { ...before, [currency]: Number(amount) };
}
