import { lexiconFor } from '../lexicons/index.ts';
import type { Rule } from '../rule.ts';
import { quoted } from '../words/heard.ts';
import { matcherOf } from '../words/matcher.ts';
import type { Role } from '../words/shown-text.ts';

/** A yes and a no to a question may be short; everything else says what it does. */
const controls: readonly Role[] = ['leave', 'commit', 'own-way', 'back', 'close', 'advance'];

export const noBareCancel: Rule = {
  id: 'no-bare-cancel',
  summary: 'No control says only "Cancel" or "OK".',
  why: 'In a dialog about cancelling, "Cancel" may mean the subscription or the window. Whoever guesses wrong stays, or leaves, by mistake.',
  fix: 'Say what it does: "Cancel subscription", "Close this window", "Back".',
  severity: { default: 'error' },
  basis: 'heuristic',
  source: 'Our own measure; UCPD, Art. 6 (misleading by ambiguity)',
  asOf: '2026-11-22',
  status: 'in force',
  check: ({ texts }) =>
    texts.flatMap((text) => {
      const lexicon = controls.includes(text.role) ? lexiconFor(text.language) : undefined;
      const bare = lexicon && text.variants.find((words) => matcherOf(lexicon).is('bareLabels', words));
      return bare === undefined
        ? []
        : [
            {
              path: text.path,
              message: `${quoted(bare)} alone may mean the subscription or this window. Say which, such as "Cancel subscription" or "Close this window".`,
            },
          ];
    }),
  examples: {
    passes: [
      { says: 'a label that says what it does', document: { texts: { en: { 'dialog.close': 'Close' } } } },
    ],
    fails: [
      { says: 'only the verb', document: { texts: { en: { 'action.leave': 'Cancel' } } } },
      { says: 'a close button called so', document: { texts: { de: { 'dialog.close': 'Abbrechen' } } } },
      { says: 'a way back called so', document: { texts: { sv: { 'action.back': 'Avbryt' } } } },
    ],
  },
};
