import type { Rule } from '../rule.ts';

/** The press on the page that opens the dialog. */
const OPENING = 1;

export const signupSymmetry: Rule = {
  id: 'signup-symmetry',
  summary: 'Leaving takes no more clicks than joining took.',
  why: 'A contract that is closed in three clicks and ended in nine holds people by tiring them. No field of ours is required, so only clicks can be too many.',
  fix: 'Count the clicks of signing up in `signUp`, and shorten the flow if it takes more.',
  severity: { default: 'warning', 'us-ny': 'error', 'us-nyc': 'error', 'us-ma': 'error' },
  basis: 'statute',
  source: 'N.Y. Gen. Bus. Law § 527-a; 940 CMR 38; rules of the NYC DCWP',
  asOf: '2026-11-22',
  status: 'in force',
  check: ({ flow: { signUp }, walk: { longest }, requires }) => {
    if (!signUp) {
      return requires.signUpCounts
        ? [
            {
              path: ['signUp'],
              message:
                'How one signs up is not said, so leaving cannot be held against it. Add `signUp`, such as {"clicks": 6, "requiredFields": 3, "medium": "web"}.',
            },
          ]
        : [];
    }
    const clicks = OPENING + (longest?.presses ?? 0);
    return clicks > signUp.clicks
      ? [
          {
            path: ['signUp', 'clicks'],
            message: `Leaving takes ${clicks} clicks where everything is declined, signing up ${signUp.clicks}. Leave out a screen: offers up front, offers after the reason, or the question before the cancellation.`,
          },
        ]
      : [];
  },
  examples: {
    passes: [
      {
        says: 'four clicks against six',
        document: { signUp: { clicks: 6, requiredFields: 3, medium: 'web' } },
      },
    ],
    fails: [
      {
        says: 'four clicks against two',
        document: { signUp: { clicks: 2, requiredFields: 3, medium: 'web' } },
      },
      {
        says: 'no count of signing up',
        document: { signUp: undefined },
        profiles: ['us-ny', 'us-nyc', 'us-ma'],
      },
    ],
  },
};
