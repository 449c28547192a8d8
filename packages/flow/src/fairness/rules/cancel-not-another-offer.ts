import type { Rule } from '../rule.ts';

export const cancelNotAnotherOffer: Rule = {
  id: 'cancel-not-another-offer',
  summary:
    'The way out of an offer leads to the cancellation, or to one neutral confirmation, and never to another offer.',
  why: 'A control that says "cancel" and opens the next offer breaks its word.',
  fix: 'Where not even one confirmation is allowed, set `"exit": "direct"`.',
  severity: { default: 'warning', 'us-ca': 'error', 'us-co': 'error' },
  basis: 'statute',
  source: 'Cal. Bus. & Prof. Code § 17602(e)(2); Colo. SB25-145',
  asOf: '2026-11-22',
  status: 'in force',
  refuses: {
    saveOffer: 'the way out leads to the cancellation.',
    interceptExit: 'the way out leads to the cancellation.',
    onExit: 'the way out leads to the cancellation; `exit` says whether a last question comes first.',
  },
  check: ({ walk: { screensAfterExit, exitLeadsToOffers }, requires: { maxScreensAfterExit: most } }) => [
    ...(exitLeadsToOffers
      ? [{ path: ['exit'], message: 'The way out of an offer leads past another one. Leave that out.' }]
      : []),
    ...(screensAfterExit > most
      ? [
          {
            path: ['exit'],
            message: `The way out of an offer leads to ${screensAfterExit === 1 ? 'one more screen' : `${screensAfterExit} more screens`}; ${most === 0 ? 'none is' : 'one neutral confirmation is'} allowed. Set \`"exit": "direct"\`: the control then says "Cancel subscription now" and does it.`,
            fix: '"direct"',
          },
        ]
      : []),
  ],
  examples: {
    passes: [
      { says: 'it commits at once', document: { exit: 'direct' } },
      { says: 'one neutral confirmation', document: {}, profiles: ['default', 'us-ca'] },
    ],
    fails: [
      { says: 'a confirmation, in Colorado', document: {}, profiles: ['us-co'] },
      { says: 'an exit that is intercepted', document: { interceptExit: true } },
    ],
  },
};
