import type { Rule } from '../rule.ts';

export const singleOfferScreen: Rule = {
  id: 'single-offer-screen',
  summary: 'On the way out there is at most one screen with offers; several offers may share it.',
  why: 'One good offer at the right moment is service. A second one after a no is nagging.',
  fix: 'Put the offers on one screen: up front, or after the reason.',
  severity: { default: 'warning' },
  basis: 'heuristic',
  source: 'Our own measure',
  asOf: '2026-11-22',
  status: 'in force',
  refuses: {
    offerScreens: 'offers share one screen.',
    secondOffer: 'there is one screen of offers and no second round.',
    fallbackOffers: 'list them at the reason; those a customer cannot be given make room for the next.',
    downsell: 'there is one screen of offers and no second round.',
  },
  check: ({ walk: { offerScreens } }) =>
    offerScreens > 1
      ? [
          {
            path: ['upFront'],
            message: `A subscriber can come through ${offerScreens} screens with offers: those up front and those after the reason. Keep one of the two.`,
          },
        ]
      : [],
  examples: {
    passes: [{ says: 'offers after the reason only', document: {} }],
    fails: [
      {
        says: 'offers up front and after the reason',
        document: {
          upFront: { offers: ['more-time'] },
          offers: {
            'more-time': { kind: 'extend', of: 'trial', days: 14 },
            pause: { kind: 'pause', months: [1, 2] },
          },
        },
      },
    ],
  },
};
