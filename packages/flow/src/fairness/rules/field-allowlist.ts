import { asList, own } from '../../schema/document/loose.ts';
import type { Rule } from '../rule.ts';

export const fieldAllowlist: Rule = {
  id: 'field-allowlist',
  summary: 'The page to cancel on asks for nothing that the law does not list.',
  why: 'Every field more is a reason to stop half-way. The lists of the statutes are complete.',
  fix: 'Remove the field.',
  severity: { default: 'off', de: 'error', fr: 'error', eu: 'error' },
  basis: 'statute',
  source: '§ 312k(2) BGB; C. conso. art. D. 215-2; Directive 2011/83/EU, Art. 11a(2) for withdrawing',
  asOf: '2026-11-22',
  status: 'in force',
  refuses: {
    'withdrawal.fields': 'withdrawing asks for the name, the contract and a contact, and nothing else.',
    'withdrawal.reason': 'withdrawing needs no reason.',
  },
  check: ({ written, requires: { allowedFields } }) =>
    allowedFields
      ? asList(own(own(written, 'confirm'), 'fields')).flatMap((field, index) =>
          allowedFields.some((allowed) => allowed === field)
            ? []
            : [
                {
                  path: ['confirm', 'fields', index],
                  inDocument: true,
                  message: `\`${field}\` may not be asked for here. Remove it; allowed are ${allowedFields.map((each) => `\`${each}\``).join(', ')}.`,
                },
              ],
        )
      : [],
  examples: {
    passes: [
      {
        says: 'what both statutes list',
        document: { confirm: { fields: ['name', 'contract', 'endDate', 'email'] } },
      },
    ],
    fails: [
      {
        says: 'a phone number',
        document: { confirm: { fields: ['name', 'phone'] } },
        profiles: ['de', 'fr'],
      },
      {
        says: 'the kind of cancellation, in France',
        document: { confirm: { fields: ['kind'] } },
        profiles: ['fr'],
      },
      { says: 'a reason for withdrawing', document: { withdrawal: { url: '/withdraw', reason: 'needed' } } },
    ],
  },
};
