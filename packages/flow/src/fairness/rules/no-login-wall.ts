import type { Rule } from '../rule.ts';

export const noLoginWall: Rule = {
  id: 'no-login-wall',
  summary: 'It is said where one can cancel without signing in.',
  why: 'Whoever lost the password still has the contract. The dialog knows people by their customer token and cannot cancel without one: it then stays out of the way of the page’s own cancel. That the page named here is open to everyone is yours to see to: signing in may be offered on it, never needed.',
  fix: 'Give the address of the page on which one can cancel without signing in, in `access.withoutLogin`.',
  severity: { default: 'off', de: 'error', fr: 'warning' },
  basis: 'case',
  source: 'KG Berlin, 5 U 6/25; § 312k(2) BGB ("unmittelbar und leicht zugänglich"); C. conso. art. D. 215-1',
  asOf: '2026-11-22',
  status: 'in force',
  refuses: {
    loginRequired: 'one can cancel without signing in.',
    requireLogin: 'one can cancel without signing in.',
    reauthenticate: 'nobody has to prove twice who they are in order to leave.',
    requirePassword: 'nobody has to give a password in order to leave.',
  },
  check: ({ flow }) =>
    flow.access
      ? []
      : [
          {
            path: ['access'],
            message:
              'It is not said where one can cancel without signing in. Add `"access": {"withoutLogin": "/cancel"}` with the address of that page.',
          },
        ],
  examples: {
    passes: [{ says: 'a page without signing in', document: { access: { withoutLogin: '/kuendigen' } } }],
    fails: [{ says: 'no such page', document: { access: undefined } }],
  },
};
