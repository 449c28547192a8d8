import type { Rule } from '../rule.ts';
import { heard, quoted } from '../words/heard.ts';

const optional = 'an answer is never needed; going on with nothing chosen works.';

export const reasonOptional: Rule = {
  id: 'reason-optional',
  summary: 'No answer is required: one can go on with nothing chosen and nothing written.',
  why: 'People owe us no reason. Answers that are given freely are also the true ones.',
  fix: 'Ask kindly, and leave out words such as "required".',
  severity: { default: 'error' },
  basis: 'statute',
  source: 'Minn. Stat. § 325G.58; Cal. Bus. & Prof. Code § 17602(d)',
  asOf: '2026-11-22',
  status: 'in force',
  refuses: {
    required: optional,
    mandatory: optional,
    reasonRequired: optional,
    requireReason: optional,
    requireAnswer: optional,
    minLength: optional,
    skippable: 'every question can be passed over; it needs no switch.',
  },
  check: ({ texts }) =>
    heard(texts, 'demands', ['question', 'hint', 'free-text-hint', 'reason', 'privacy']).map(
      ({ text, words }) => ({
        path: text.path,
        message: `${quoted(words)} says that an answer is needed, and none is. Say that it is free to answer.`,
      }),
    ),
  examples: {
    passes: [
      {
        says: 'a question that may be passed over',
        document: { question: { hint: 'Choose what fits best, or nothing.' } },
      },
    ],
    fails: [
      { says: 'a required reason', document: { question: { required: true } } },
      { says: 'words that demand', document: { question: { hint: 'You must choose a reason.' } } },
    ],
  },
};
