import type { Rule } from '../rule.ts';

export const noReoffer: Rule = {
  id: 'no-reoffer',
  summary: 'An offer that was turned down does not come up again in the session, nor another of its kind.',
  why: 'A no is an answer. Asking again until it is a yes is what the law calls repeated requests.',
  fix: 'Nothing to set: the session remembers what was turned down. Remove the property.',
  severity: { default: 'error' },
  basis: 'guidance',
  source: 'Regulation (EU) 2022/2065 (DSA), Art. 25(3)(b), by analogy',
  asOf: '2026-11-22',
  status: 'in force',
  refuses: {
    reoffer: 'what was turned down does not come up again.',
    offerAgain: 'what was turned down does not come up again.',
    repeatOffers: 'what was turned down does not come up again.',
    showAgain: 'what was turned down does not come up again.',
    retryOffer: 'what was turned down does not come up again.',
    exitOffer: 'the way out leads to no further offer.',
    lastChanceOffer: 'the way out leads to no further offer.',
  },
  check: ({ walk: { reoffered } }) =>
    reoffered.map((id) => ({
      path: ['offers', id],
      message: `\`${id}\` can come up after it, or another offer of its kind, was turned down. List it in one place only.`,
    })),
  examples: {
    passes: [
      {
        says: 'the same kind up front and after the reason: passed by once, it stays away',
        document: { upFront: { offers: ['pause'] } },
      },
    ],
    fails: [
      {
        says: 'a second attempt',
        document: { offers: { pause: { kind: 'pause', months: [1], reoffer: true } } },
      },
    ],
  },
};
