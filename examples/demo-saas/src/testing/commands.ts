import type { Command, SubscriptionState } from '@partwell/node';
import { addMonths } from '../time/add-months.ts';

type Of<Kind extends Command['kind']> = Extract<Command, { kind: Kind }>;

const later = (at: string, months: number) => addMonths(new Date(at), months).toISOString();

/** The commands Partwell would make from a subscription as it stands. */
export const commandsFor = ({ currentPeriodEnd: end, price }: SubscriptionState) => ({
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
  contact: {
    kind: 'contact',
    channel: 'callback',
    slot: 'morning',
    phone: '+44 1326 555 0142',
  } satisfies Of<'contact'>,
  cancel: { kind: 'cancel', at: end } satisfies Of<'cancel'>,
});
