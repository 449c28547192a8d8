import { lexiconFor } from '../lexicons/index.ts';
import type { Rule } from '../rule.ts';
import { quoted } from '../words/heard.ts';
import { matcherOf } from '../words/matcher.ts';
import { controlRoles, type Role } from '../words/shown-text.ts';

const judged: readonly Role[] = [...controlRoles, 'question'];

export const noDoubleNegative: Rule = {
  id: 'no-double-negative',
  summary: 'No label and no question turns itself round twice.',
  why: '"No, do not cancel" has to be solved like a riddle, and in a hurry one solves it wrongly.',
  fix: 'Say it the other way round, with one negation or none.',
  severity: { default: 'warning' },
  basis: 'guidance',
  source: 'India, Guidelines on Dark Patterns 2023, Annexure 1 no. 11 (trick question)',
  asOf: '2026-11-22',
  status: 'in force',
  check: ({ texts }) =>
    texts.flatMap((text) => {
      const lexicon = judged.includes(text.role) ? lexiconFor(text.language) : undefined;
      const twisted =
        lexicon && text.variants.find((words) => matcherOf(lexicon).count('negators', words) >= 2);
      return twisted === undefined
        ? []
        : [
            {
              path: text.path,
              message: `${quoted(twisted)} negates twice. Say it the other way round.`,
            },
          ];
    }),
  examples: {
    passes: [{ says: 'one no', document: { permission: { decline: 'No, thank you' } } }],
    fails: [
      { says: 'a riddle', document: { permission: { title: 'Would you not rather have no offer?' } } },
      {
        says: 'a riddle in German',
        document: { permission: { decline: { de: 'Nein, kein Angebot zeigen' } } },
      },
    ],
  },
};
