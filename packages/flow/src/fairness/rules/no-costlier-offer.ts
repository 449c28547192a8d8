import type { Rule } from '../rule.ts';

const cheaper = 'an offer never costs more.';
const noTerm = 'an offer never binds for longer: one can cancel at any time.';

export const noCostlierOffer: Rule = {
  id: 'no-costlier-offer',
  summary: 'No offer raises the price, and none lengthens the term without saying so.',
  why: 'Somebody who wanted to leave must not pay more for having been asked.',
  fix: 'Leave `allowLongerTerm` out, or say in `body` for how long it binds.',
  severity: { default: 'error' },
  basis: 'statute',
  source: 'ROSCA, 15 U.S.C. § 8403',
  asOf: '2026-11-22',
  status: 'in force',
  refuses: {
    upsell: cheaper,
    upgradeTo: cheaper,
    priceIncrease: cheaper,
    surcharge: cheaper,
    fee: cheaper,
    minimumTermMonths: noTerm,
    commitMonths: noTerm,
    lockInMonths: noTerm,
    renewsFor: noTerm,
  },
  check: ({ flow }) =>
    Object.entries(flow.offers).flatMap(([id, offer]) =>
      offer.kind === 'downgrade' && offer.allowLongerTerm && offer.body === undefined
        ? [
            {
              path: ['offers', id, 'allowLongerTerm'],
              message: `\`${id}\` may bind a monthly customer for a year, and its words do not say so. Say it in \`body\`, or remove \`allowLongerTerm\`.`,
            },
          ]
        : [],
    ),
  examples: {
    passes: [
      { says: 'a cheaper plan', document: { offers: { basic: { kind: 'downgrade', plans: ['basic'] } } } },
      {
        says: 'a year, said aloud',
        document: {
          offers: {
            yearly: {
              kind: 'downgrade',
              interval: 'year',
              allowLongerTerm: true,
              body: 'Less over the year. It is paid at once and runs for twelve months.',
            },
          },
        },
      },
    ],
    fails: [
      {
        says: 'a year that nobody mentions',
        document: { offers: { yearly: { kind: 'downgrade', interval: 'year', allowLongerTerm: true } } },
      },
      {
        says: 'a discount that binds',
        document: {
          offers: { less: { kind: 'discount', percentOff: 20, months: 3, minimumTermMonths: 12 } },
        },
      },
    ],
  },
};
