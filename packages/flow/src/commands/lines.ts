import type { Interval } from '../schema/interval.ts';
import type { Money } from '../schema/money.ts';
import type { FactLine } from '../schema/session.ts';
import type { Speaker } from '../text/speaker.ts';
import { lastingPrice, nextCharge } from './charge-at.ts';
import type { CommandSubject } from './command-kind.ts';

/** The lines that several commands tell in the same words. */

export const howToCancel = (say: Speaker): FactLine => ({
  id: 'cancel',
  label: say.text('terms.howToCancel'),
  value: say.text('terms.anyTime'),
});

export const nextChargeLine = (price: Money, at: string, say: Speaker): FactLine => ({
  id: 'next-charge',
  label: say.text('terms.nextCharge'),
  value: say.text('terms.chargeOn', { price: say.money(price), date: say.day(at) }),
});

export const startsOn = (at: string, say: Speaker): FactLine => ({
  id: 'from',
  label: say.text('terms.startsOn'),
  value: say.day(at),
});

export const newPrice = (price: Money, interval: Interval, say: Speaker): FactLine => ({
  id: 'price',
  label: say.text('terms.newPrice'),
  value: say.perInterval(price, interval),
});

/** What is paid today: the price that a lower one is held against. */
export const insteadOf = ({ subscription }: CommandSubject, say: Speaker): FactLine => ({
  id: 'before',
  label: say.text('terms.insteadOf'),
  value: say.perInterval(nextCharge(subscription), subscription.interval),
});

/** What is paid once this is over. */
export const priceAfter = ({ subscription }: CommandSubject, say: Speaker): FactLine => ({
  id: 'after',
  label: say.text('terms.priceAfter'),
  value: say.perInterval(lastingPrice(subscription), subscription.interval),
});

/** One line of a receipt: a move is agreed at a price, which may be by another interval. */
export const withPrice = (
  words: string,
  { price, interval }: { readonly price: Money; readonly interval: Interval },
  say: Speaker,
): string => `${words} (${say.perInterval(price, interval)})`;

/** For what changes nothing about the subscription. */
export const staysAsItIs = (say: Speaker): FactLine[] => [
  { id: 'unchanged', label: say.text('terms.until-then'), value: say.text('terms.unchanged') },
  howToCancel(say),
];
