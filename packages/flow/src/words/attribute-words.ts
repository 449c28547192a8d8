import { code, oneOf } from './listed.ts';
import { moneyWords } from './money-words.ts';

/** How one value of a customer is spoken of, as what comes after "a customer who …". */
export interface AttributeWords {
  is(values: readonly unknown[]): string;
  isNot(values: readonly unknown[]): string;
  /** A length or an amount: "at least 12 months" is put into a sentence. */
  range?(words: string): string;
  /** A number with its unit. */
  quantity?(value: unknown): string;
}

type Name = (value: unknown) => string;

const quoted: Name = (value) => (typeof value === 'string' ? code(value) : JSON.stringify(value));

const named = (yes: string, no: string, name: Name = quoted): AttributeWords => ({
  is: (values) => `${yes} ${oneOf(values.map(name))}`,
  isNot: (values) => `${no} ${oneOf(values.map(name))}`,
});

const measured = (before: string, quantity: Name, after = ''): AttributeWords => {
  const range = (words: string) => `${before} ${words}${after}`;
  const exactly = (values: readonly unknown[]) => oneOf(values.map(quantity));
  return {
    is: (values) => range(`exactly ${exactly(values)}`),
    isNot: (values) => range(`anything but ${exactly(values)}`),
    range,
    quantity,
  };
};

const flag = (yes: string, no: string): AttributeWords => ({
  is: ([value]) => (value === true ? yes : no),
  isNot: ([value]) => (value === true ? no : yes),
});

const unit =
  (one: string): Name =>
  (count) =>
    `${count} ${count === 1 ? one : `${one}s`}`;

const displayName = (type: 'region' | 'language') => {
  const names = new Intl.DisplayNames('en', { type });
  return (value: unknown) => {
    try {
      return names.of(String(value)) ?? quoted(value);
    } catch {
      return quoted(value);
    }
  };
};

const rhythm: Name = (value) =>
  value === 'month' ? 'monthly' : value === 'year' ? 'yearly' : `every ${String(value)}`;

const minorUnits =
  (currency: string | undefined): Name =>
  (amount) =>
    currency === undefined || typeof amount !== 'number'
      ? `${String(amount)} (minor units)`
      : moneyWords(amount, currency);

/** What flows may ask of a customer. A value that is not here is spoken of by its name. */
const known: Readonly<Record<string, (currency: string | undefined) => AttributeWords>> = {
  tenureMonths: () => measured('has been with you for', unit('month')),
  ageDays: () => measured('has been with you for', unit('day')),
  subscriptionCount: () => measured('has', unit('subscription')),
  daysToRenewal: () => measured('has', unit('day'), ' to the next charge'),
  seats: () => measured('has', unit('seat')),
  seatsInUse: () => measured('uses', unit('seat')),
  price: (currency) => measured('pays', minorUnits(currency), ' a charge'),
  mrr: (currency) => measured('pays', minorUnits(currency), ' a month'),
  interval: () => named('pays', 'does not pay', rhythm),
  currency: () => named('pays in', 'does not pay in', String),
  plan: () => named('is on plan', 'is not on plan'),
  status: () => named('has the status', 'does not have the status'),
  role: () => named('has the role', 'does not have the role'),
  country: () => named('lives in', 'does not live in', displayName('region')),
  language: () => named('reads', 'does not read', displayName('language')),
  locale: () => named('has the locale', 'does not have the locale'),
  onTrial: () => flag('is on trial', 'is not on trial'),
  discounted: () => flag('has a discount already', 'has no discount yet'),
  customerId: () => named('is customer', 'is not customer'),
  subscriptionId: () => named('has the subscription', 'does not have the subscription'),
};

/** @param currency the one the same condition asks for, so that amounts can be written out */
export function attributeWords(name: string, currency?: string): AttributeWords {
  const words = Object.hasOwn(known, name) ? known[name] : undefined;
  return words?.(currency) ?? unknownWords(name);
}

function unknownWords(name: string): AttributeWords {
  const called = name.startsWith('traits.') ? `the trait ${code(name.slice('traits.'.length))}` : code(name);
  const yesNo = flag(`has ${called}`, `does not have ${called}`);
  const other = named(`has ${called}`, `has ${called} other than`);
  const isFlag = (values: readonly unknown[]) => values.length === 1 && typeof values[0] === 'boolean';
  return {
    is: (values) => (isFlag(values) ? yesNo : other).is(values),
    isNot: (values) => (isFlag(values) ? yesNo : other).isNot(values),
    range: (words) => `has ${called} of ${words}`,
    quantity: String,
  };
}
