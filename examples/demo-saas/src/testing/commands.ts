import type { Command, SubscriptionState } from '@partwell/node';
import { addMonths } from '../time/add-months.ts';

type Of<Kind extends Command['kind']> = Extract<Command, { kind: Kind }>;

const later = (at: string, months: number) => addMonths(new Date(at), months).toISOString();

const daysLater = (at: string, days: number) =>
  new Date(Date.parse(at) + days * 24 * 3600 * 1000).toISOString();

/** The commands Partwell would make from a subscription as it stands. */
export const commandsFor = ({ currentPeriodEnd: end, price, interval }: SubscriptionState) => ({
  pause: { kind: 'pause', months: 2, from: end, resumesAt: later(end, 2) } satisfies Of<'pause'>,
  changePlan: (plan: string, amount: number) =>
    ({
      kind: 'change_plan',
      plan,
      price: { amount, currency: price.currency },
      interval: 'month',
      at: end,
    }) satisfies Of<'change_plan'>,
  discount: {
    kind: 'discount',
    percentOff: 20,
    charges: 3,
    from: end,
    until: later(end, 3),
  } satisfies Of<'discount'>,
  freeMonths: { kind: 'free_months', months: 2, nextChargeAt: later(end, 2) } satisfies Of<'free_months'>,
  pauseUntilADay: {
    kind: 'pause',
    from: end,
    resumesAt: later(end, 4),
  } satisfies Of<'pause'>,
  resume: { kind: 'resume', nextChargeAt: end } satisfies Of<'resume'>,
  changeSeats: (seats: number, amount: number) =>
    ({
      kind: 'change_seats',
      seats,
      price: { amount, currency: price.currency },
      interval,
      at: end,
    }) satisfies Of<'change_seats'>,
  discountForGood: {
    kind: 'discount',
    amountOff: { amount: 500, currency: price.currency },
    charges: null,
    from: end,
    until: null,
  } satisfies Of<'discount'>,
  credit: { kind: 'credit', amount: { amount: 1000, currency: price.currency } } satisfies Of<'credit'>,
  keepPrice: { kind: 'keep_price', price, interval, until: later(end, 12) } satisfies Of<'keep_price'>,
  perk: { kind: 'perk', perk: 'mooring', name: 'A guest mooring' } satisfies Of<'perk'>,
  extend: (of: 'trial' | 'period') =>
    ({ kind: 'extend', of, days: 14, until: daysLater(end, 14) }) satisfies Of<'extend'>,
  redirect: {
    kind: 'redirect',
    url: 'https://halyard.example/first-logbook',
    name: 'Your first logbook',
  } satisfies Of<'redirect'>,
  custom: { kind: 'custom', action: 'passage-plan', payload: { hours: 2 } } satisfies Of<'custom'>,
  contact: {
    kind: 'contact',
    channel: 'callback',
    slot: 'morning',
    phone: '+44 1326 555 0142',
  } satisfies Of<'contact'>,
  cancel: { kind: 'cancel', at: end } satisfies Of<'cancel'>,
});
