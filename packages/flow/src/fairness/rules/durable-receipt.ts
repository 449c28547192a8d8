import type { Rule } from '../rule.ts';

export const durableReceipt: Rule = {
  id: 'durable-receipt',
  summary: 'It is set how the confirmation is sent on a durable medium, and by when.',
  why: 'Whoever left needs proof that lasts longer than a window.',
  fix: 'Add `receipt` with `delivery` and `withinHours`; your server sends it when it hears of the cancellation.',
  severity: { default: 'off', eu: 'error', de: 'error', fr: 'error', uk: 'error' },
  basis: 'statute',
  source:
    '§ 312k(4) BGB; C. conso. art. L. 215-1-1; DMCC Act 2024, s. 261; Directive 2011/83/EU, Art. 11a(4)',
  asOf: '2026-11-22',
  status: 'in force',
  check: ({ flow: { receipt }, requires: { receiptWithinHours: most } }) => {
    if (most === undefined) return [];
    if (!receipt) {
      return [
        {
          path: ['receipt'],
          message: `It is not set how the confirmation is sent. Add \`"receipt": {"delivery": "email", "withinHours": ${most}}\`.`,
          fix: `{"delivery": "email", "withinHours": ${most}}`,
        },
      ];
    }
    return receipt.withinHours > most
      ? [
          {
            path: ['receipt', 'withinHours'],
            message: `The confirmation is sent within ${receipt.withinHours} hours, which is too late. Send it ${most === 0 ? 'at once: 0' : `within ${most} hours`}.`,
            fix: String(most),
          },
        ]
      : [];
  },
  examples: {
    passes: [{ says: 'by e-mail, at once', document: { receipt: { delivery: 'email', withinHours: 0 } } }],
    fails: [
      { says: 'not set', document: { receipt: undefined } },
      { says: 'too late', document: { receipt: { delivery: 'post', withinHours: 72 } } },
    ],
  },
};
