import type { Rule } from '../rule.ts';

export const maxSteps: Rule = {
  id: 'max-steps',
  summary: 'The longest way on which everything is declined has no more screens than the profile allows.',
  why: 'Each screen more is a chance to give up. Three are enough to listen, to offer and to confirm; German and French law leave room for less.',
  fix: 'Leave out the offers up front, or move the question behind the cancellation with `"asked": "after"`.',
  severity: { default: 'error' },
  basis: 'statute',
  source: '§ 312k(2) BGB; C. conso. art. D. 215-1; elsewhere our own limit of three',
  asOf: '2026-11-22',
  status: 'in force',
  refuses: {
    steps: 'the steps follow from what the flow asks and offers.',
    screens: 'the screens follow from what the flow asks and offers.',
    extraSteps: 'there is one confirmation and no more.',
    confirmTwice: 'the cancellation is confirmed once.',
    doubleConfirm: 'the cancellation is confirmed once.',
  },
  check: ({ walk: { longest }, requires: { maxScreensBeforeCommit: most }, flow }) =>
    longest && longest.screens.length > most
      ? [
          {
            path: flow.upFront && longest.screens[0] === 'offer' ? ['upFront'] : ['reasons'],
            message: `Whoever declines everything comes through ${longest.screens.length} screens (${longest.screens.join(', ')}); at most ${most} ${most === 1 ? 'is' : 'are'} allowed. Leave out the offers up front or after the reason, or ask only after the cancellation with \`"question": {"asked": "after"}\`.`,
          },
        ]
      : [],
  examples: {
    passes: [
      { says: 'only the last question', document: { reasons: [], offers: {} } },
      {
        says: 'a reason, offers and the confirmation',
        document: {},
        profiles: ['default', 'us-ca', 'us-mn', 'eu', 'uk', 'in'],
      },
      {
        says: 'the question comes after the cancellation',
        document: { question: { asked: 'after' } },
        profiles: ['de', 'fr'],
      },
    ],
    fails: [
      {
        says: 'offers before the question and after it',
        document: {
          upFront: { offers: ['more-time'] },
          offers: {
            'more-time': { kind: 'extend', of: 'trial', days: 14 },
            pause: { kind: 'pause', months: [1, 2] },
          },
        },
      },
      { says: 'a reason and an offer, in Germany and France', document: {}, profiles: ['de', 'fr'] },
      { says: 'a second confirmation', document: { confirmTwice: true } },
    ],
  },
};
