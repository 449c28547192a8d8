import { lexiconFor } from '../lexicons/index.ts';
import type { Rule } from '../rule.ts';
import { quoted } from '../words/heard.ts';
import { type Matcher, matcherOf } from '../words/matcher.ts';
import type { Role } from '../words/shown-text.ts';

const optional = 'an answer is never needed; going on with nothing chosen works.';

const judged: readonly Role[] = ['question', 'hint', 'free-text-hint', 'reason', 'privacy'];

const clauses = (words: string): string[] => words.split(/[.!?؟。！？,،、;؛:：]+/u);

/** "An answer is not required" demands nothing: what counts is said in one clause with its "not". */
function demands(matcher: Matcher, words: string): boolean {
  if (matcher.find('demands', words) === undefined) return false;
  const demanding = clauses(words).filter((clause) => matcher.find('demands', clause) !== undefined);
  return demanding.length === 0 || demanding.some((clause) => matcher.find('negators', clause) === undefined);
}

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
    texts.flatMap((text) => {
      const lexicon = judged.includes(text.role) ? lexiconFor(text.language) : undefined;
      const words = lexicon && text.variants.find((each) => demands(matcherOf(lexicon), each));
      return words === undefined
        ? []
        : [
            {
              path: text.path,
              message: `${quoted(words)} says that an answer is needed, and none is. Say that it is free to answer.`,
            },
          ];
    }),
  examples: {
    passes: [
      {
        says: 'a question that may be passed over',
        document: { question: { hint: 'Choose what fits best, or nothing.' } },
      },
      {
        says: 'words that free people from answering',
        document: { question: { hint: { en: 'An answer is not required.', pl: 'Nie musisz odpowiadać.' } } },
      },
    ],
    fails: [
      { says: 'a required reason', document: { question: { required: true } } },
      { says: 'words that demand', document: { question: { hint: 'You must choose a reason.' } } },
      {
        says: 'words that demand, whatever else they deny',
        document: { question: { hint: 'You must choose a reason, or you cannot go on.' } },
      },
    ],
  },
};
