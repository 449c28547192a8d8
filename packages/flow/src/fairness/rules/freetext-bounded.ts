import { lexiconFor } from '../lexicons/index.ts';
import type { Rule } from '../rule.ts';
import { matcherOf } from '../words/matcher.ts';

export const freetextBounded: Rule = {
  id: 'freetext-bounded',
  summary: 'Free text is never required, has a greatest length, and asks to leave private matters out.',
  why: 'People in trouble write down illnesses and card numbers. What is not collected cannot be lost.',
  fix: 'Keep the standard note, or name private matters in your own: health, cards, passwords.',
  severity: { default: 'error' },
  basis: 'statute',
  source: 'GDPR, Art. 5(1)(c), Art. 9',
  asOf: '2026-11-22',
  status: 'in force',
  refuses: {
    'followUp.required': 'free text is never needed.',
    'followUp.minLength': 'free text is never needed, not even a little of it.',
    'followUp.unlimited': 'free text has a greatest length, which `maxLength` sets.',
  },
  check: ({ texts }) =>
    texts.flatMap((text) => {
      const lexicon = text.role === 'free-text-hint' ? lexiconFor(text.language) : undefined;
      if (!lexicon) return [];
      const matcher = matcherOf(lexicon);
      return text.variants.every((words) => matcher.find('privateMatters', words) !== undefined)
        ? []
        : [
            {
              path: text.path,
              message:
                'This note beside a free text does not ask to leave private matters out. Name them, such as health or card details, or leave the note out: the standard one does.',
              atMost: 'warning' as const,
            },
          ];
    }),
  examples: {
    passes: [
      {
        says: 'a note of one’s own that names private matters',
        document: {
          reasons: [
            {
              id: 'missing-feature',
              followUp: { kind: 'text', hint: 'Anything helps. Please nothing private, such as health.' },
            },
            { id: 'other' },
            { id: 'prefer-not-to-say' },
          ],
        },
      },
    ],
    fails: [
      {
        says: 'free text that is required',
        document: { reasons: [{ id: 'quality', followUp: { kind: 'text', required: true } }] },
      },
      {
        says: 'a note that invites everything',
        document: {
          reasons: [
            { id: 'quality', followUp: { kind: 'text', hint: 'Tell us everything that comes to mind.' } },
          ],
        },
        atMost: 'warning',
      },
    ],
  },
};
