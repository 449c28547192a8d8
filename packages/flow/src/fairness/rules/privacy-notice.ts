import type { Rule } from '../rule.ts';

export const privacyNotice: Rule = {
  id: 'privacy-notice',
  summary:
    'Where reasons are asked for, it is said what for, for how long they are kept, and who is responsible.',
  why: 'A reason that belongs to an account is personal data. Saying so also makes people answer more freely.',
  fix: 'Add `privacy` with `purpose`, `retentionDays`, `controller` and `url`.',
  severity: { default: 'warning', eu: 'error', de: 'error', fr: 'error', uk: 'error' },
  basis: 'statute',
  source: 'GDPR, Art. 13',
  asOf: '2026-11-22',
  status: 'in force',
  check: ({ flow }) =>
    flow.reasons.length > 0 && !flow.privacy
      ? [
          {
            path: ['privacy'],
            message:
              'Reasons are asked for and kept, and nothing says what for. Add `privacy`: {"purpose": "We read every answer to become better.", "retentionDays": 365, "controller": "your company", "url": "/privacy"}.',
          },
        ]
      : [],
  examples: {
    passes: [
      { says: 'what for, how long, and who', document: {} },
      { says: 'nothing is asked', document: { reasons: [], privacy: undefined } },
    ],
    fails: [{ says: 'no notice', document: { privacy: undefined } }],
  },
};
