import type { Rule } from '../rule.ts';

const DAYS_A_MONTH = 28;
const ended = 'a pause ends on a day that is said when it is accepted.';

export const pauseHasEnd: Rule = {
  id: 'pause-has-end',
  summary: 'A pause has a day on which it ends, the price from then on, and a reminder before.',
  why: 'A pause that ends unnoticed is a charge nobody expected.',
  fix: 'Give `months` or `until`, and a reminder that comes during the pause.',
  severity: { default: 'error' },
  basis: 'heuristic',
  source: 'Our own measure',
  asOf: '2026-11-22',
  status: 'in force',
  refuses: {
    indefinite: ended,
    openEnded: ended,
    noReminder: 'a reminder comes before it resumes.',
    remind: 'a reminder always comes; `remindDaysBefore` says when.',
  },
  check: ({ flow }) =>
    Object.entries(flow.offers).flatMap(([id, offer]) => {
      if (offer.kind !== 'pause' || !offer.months) return [];
      const shortest = Math.min(...offer.months);
      return offer.remindDaysBefore > shortest * DAYS_A_MONTH
        ? [
            {
              path: ['offers', id, 'remindDaysBefore'],
              message: `A reminder ${offer.remindDaysBefore} days before the end comes before a pause of ${shortest} ${shortest === 1 ? 'month' : 'months'} has begun. Remind at most ${shortest * DAYS_A_MONTH} days before.`,
            },
          ]
        : [];
    }),
  examples: {
    passes: [
      {
        says: 'an end and a reminder',
        document: { offers: { pause: { kind: 'pause', months: [1, 3], remindDaysBefore: 7 } } },
      },
    ],
    fails: [
      {
        says: 'a reminder before it begins',
        document: { offers: { pause: { kind: 'pause', months: [1], remindDaysBefore: 45 } } },
      },
      {
        says: 'a pause without an end',
        document: { offers: { pause: { kind: 'pause', months: [1], indefinite: true } } },
      },
    ],
  },
};
