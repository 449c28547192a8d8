import type { Rule } from '../rule.ts';

const signUpPage =
  /(?:sign-?up|register|registrier|create-?account|new-?account|inscription|inscrire|creer-?(?:un-?)?compte)/i;

export const noAccountCreation: Rule = {
  id: 'no-account-creation',
  summary: 'Nobody has to make an account in order to leave.',
  why: 'Joining something more is the opposite of leaving.',
  fix: 'Lead straight to the page on which one can cancel.',
  severity: { default: 'warning', fr: 'error' },
  basis: 'statute',
  source: 'C. conso. art. D. 215-1, al. 3',
  asOf: '2026-11-22',
  status: 'in force',
  refuses: {
    createAccount: 'nobody makes an account in order to leave.',
    requireAccount: 'nobody needs an account in order to leave.',
    signUpFirst: 'nobody signs up in order to leave.',
    register: 'nobody registers in order to leave.',
  },
  check: ({ flow: { access } }) =>
    access && signUpPage.test(access.withoutLogin)
      ? [
          {
            path: ['access', 'withoutLogin'],
            message: `\`${access.withoutLogin}\` reads like a page to sign up on. Give the address of the page on which one can cancel.`,
          },
        ]
      : [],
  examples: {
    passes: [{ says: 'a page to cancel on', document: { access: { withoutLogin: '/resilier' } } }],
    fails: [
      { says: 'a page to sign up on', document: { access: { withoutLogin: '/inscription?next=/resilier' } } },
      { says: 'an account first', document: { createAccount: true } },
    ],
  },
};
