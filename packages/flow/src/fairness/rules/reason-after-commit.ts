import type { Rule } from '../rule.ts';

export const reasonAfterCommit: Rule = {
  id: 'reason-after-commit',
  summary: 'Whatever is asked about the reason is asked after the cancellation is declared.',
  why: 'The page to cancel on may hold the particulars of the statute and nothing else; a survey there misleads about what is needed.',
  fix: 'Set `"question": {"asked": "after"}`: it then stands below the receipt.',
  severity: { default: 'off', de: 'error' },
  basis: 'case',
  source: 'BGH, 16 July 2026, I ZR 200/25',
  asOf: '2026-11-22',
  status: 'in force',
  check: ({ flow, requires }) =>
    requires.surveyBeforeCommit || flow.reasons.length === 0 || flow.question?.asked === 'after'
      ? []
      : [
          {
            path: ['question', 'asked'],
            message:
              'The reason is asked before the cancellation. Set `"question": {"asked": "after"}`: it then stands below the receipt.',
            fix: '"after"',
          },
        ],
  examples: {
    passes: [
      { says: 'asked below the receipt', document: { question: { asked: 'after' } } },
      { says: 'nothing is asked', document: { reasons: [], offers: {} } },
    ],
    fails: [{ says: 'asked before', document: {} }],
  },
};
