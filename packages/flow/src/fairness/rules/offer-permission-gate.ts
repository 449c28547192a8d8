import type { Rule } from '../rule.ts';

export const offerPermissionGate: Rule = {
  id: 'offer-permission-gate',
  summary: 'Offers are shown only after somebody said yes to seeing them, and that is asked once.',
  why: 'In Minnesota whoever cancels must first agree to hear about benefits of staying.',
  fix: 'Add `"permission": {}`: "May we make you an offer?" is then asked before the first one.',
  severity: { default: 'off', 'us-mn': 'error' },
  basis: 'statute',
  source: 'Minn. Stat. § 325G.58',
  asOf: '2026-11-22',
  status: 'in force',
  refuses: {
    'permission.askAgain': 'it is asked once; a no is kept.',
    'permission.default': 'neither answer is chosen beforehand.',
  },
  check: ({ walk: { offersUnasked, asksForOffers }, requires }) => {
    if (!requires.permissionGate) return [];
    return [
      ...(offersUnasked
        ? [
            {
              path: ['permission'],
              message:
                'Offers are shown without asking first. Add `"permission": {}`, which asks "May we make you an offer?" once.',
              fix: '{}',
            },
          ]
        : []),
      ...(asksForOffers > 1
        ? [{ path: ['permission'], message: 'Whether offers may be made is asked more than once. Ask once.' }]
        : []),
    ];
  },
  examples: {
    passes: [
      { says: 'asked first', document: { permission: {} } },
      {
        says: 'nothing is offered',
        document: { reasons: [{ id: 'other' }, { id: 'prefer-not-to-say' }], offers: {} },
      },
    ],
    fails: [{ says: 'offers that nobody asked for', document: {} }],
  },
};
