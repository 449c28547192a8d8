import type { Finding, Rule } from '../rule.ts';

export const withdrawalRoute: Rule = {
  id: 'withdrawal-route',
  summary: 'Inside the withdrawal period there is a function to withdraw, apart from cancelling.',
  why: 'Withdrawing undoes the contract and returns the money; cancelling ends it later. Nobody should be led to the one who is owed the other.',
  fix: 'Add `withdrawal` with the address of its page and the length of the period.',
  severity: { default: 'off', eu: 'error', de: 'error', fr: 'error' },
  basis: 'statute',
  source:
    'Directive 2011/83/EU, Art. 11a, inserted by Directive (EU) 2023/2673, from 19 June 2026; § 356a BGB; C. conso. art. D. 221-5',
  asOf: '2026-11-22',
  status: 'in force',
  check: ({ flow: { withdrawal, access }, requires: { withdrawalDays: least } }): Finding[] => {
    if (least === undefined) return [];
    if (!withdrawal) {
      return [
        {
          path: ['withdrawal'],
          message: `There is no way to withdraw from the contract. Add \`"withdrawal": {"url": "/withdraw", "days": ${least}}\` with the address of that page.`,
        },
      ];
    }
    return [
      ...(withdrawal.days < least
        ? [
            {
              path: ['withdrawal', 'days'],
              message: `A withdrawal period of ${withdrawal.days} days is too short. Give at least ${least}.`,
              fix: String(least),
            },
          ]
        : []),
      ...(withdrawal.url === access?.withoutLogin
        ? [
            {
              path: ['withdrawal', 'url'],
              message: 'This is the page to cancel on. Withdrawing needs one of its own.',
            },
          ]
        : []),
    ];
  },
  examples: {
    passes: [{ says: 'a page of its own', document: { withdrawal: { url: '/withdraw' } } }],
    fails: [
      { says: 'no way to withdraw', document: { withdrawal: undefined } },
      { says: 'too short a time', document: { withdrawal: { url: '/withdraw', days: 7 } } },
      {
        says: 'the same page',
        document: { withdrawal: { url: '/leave' }, access: { withoutLogin: '/leave' } },
      },
    ],
  },
};
