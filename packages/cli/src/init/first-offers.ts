import type { FlowInput } from '@partwell/flow/schema';

type OfferInput = NonNullable<FlowInput['offers']>[string];

export interface FirstOffer {
  /** What is asked of the person who sets it up. */
  readonly label: string;
  /** What it is called in the flow. */
  readonly id: string;
  readonly comment: string;
  readonly offer: OfferInput;
}

/** The offers a first flow can have, by the name of their kind. */
export const firstOffers = {
  pause: {
    label: 'Pause: nothing is charged for some months, then it goes on by itself',
    id: 'pause',
    comment: 'Lengths to choose from, in months.',
    offer: { kind: 'pause', when: 'monthly', months: [1, 2, 3] },
  },
  downgrade: {
    label: 'A smaller plan',
    id: 'smaller-plan',
    comment: 'Ids of your plans. Names and prices come from the customer token.',
    offer: { kind: 'downgrade', plans: ['basic'] },
  },
  loyalty: {
    label: 'A thank-you for the years they have been with you',
    id: 'thank-you',
    comment: 'Each customer is given the highest tier they have reached, at most once a year.',
    offer: {
      kind: 'loyalty',
      when: 'paying',
      cooldownDays: 365,
      tiers: [
        { tenureMonths: 12, percentOff: 20, months: 3 },
        { tenureMonths: 36, freeMonths: 1 },
      ],
    },
  },
  contact: {
    label: 'A call with somebody of your team',
    id: 'talk',
    comment: 'Your team is told at once. Keep what you promise here.',
    offer: { kind: 'contact', channel: 'callback', withinWorkingDays: 1 },
  },
} as const satisfies Record<string, FirstOffer>;

export type OfferId = keyof typeof firstOffers;
export const offerIds = Object.keys(firstOffers) as readonly OfferId[];

/** Named conditions that the offers above use. */
export const firstSegments = {
  monthly: { interval: 'month', onTrial: false },
  paying: { onTrial: false },
} as const;
