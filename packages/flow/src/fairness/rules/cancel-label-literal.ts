import { lexiconFor } from '../lexicons/index.ts';
import type { Rule } from '../rule.ts';
import { quoted } from '../words/heard.ts';
import { matcherOf } from '../words/matcher.ts';
import type { Role } from '../words/shown-text.ts';

const ways: readonly Role[] = ['leave', 'commit', 'own-way'];

export const cancelLabelLiteral: Rule = {
  id: 'cancel-label-literal',
  summary: 'The controls that end the subscription say so with the literal word, not "Next" or "Continue".',
  why: 'Whoever looks for the way out looks for one word. A label that hides it keeps people by mistake.',
  fix: 'Use the verb: "Cancel subscription", "Abo kündigen", "Säg upp prenumerationen".',
  severity: { default: 'error' },
  basis: 'statute',
  source: '§ 312k(2) BGB; FTC v. Amazon, order of 2025',
  asOf: '2026-11-22',
  status: 'in force',
  check: ({ texts }) =>
    texts.flatMap((text) => {
      const lexicon = ways.includes(text.role) ? lexiconFor(text.language) : undefined;
      if (!lexicon) return [];
      const matcher = matcherOf(lexicon);
      for (const words of text.variants) {
        const turned = matcher.find('negators', words) ?? matcher.find('stayVerbs', words);
        const why = matcher.is('vagueLabels', words)
          ? 'hides that it leads to the cancellation'
          : matcher.find('cancelVerbs', words) === undefined
            ? 'does not say that it cancels'
            : turned !== undefined
              ? `says with "${turned}" that it may not cancel`
              : undefined;
        if (why) {
          return [
            {
              path: text.path,
              message: `${quoted(words)} ${why}. Use the plain verb, such as "${lexicon.samples.cancelVerbs.found[0]}".`,
            },
          ];
        }
      }
      return [];
    }),
  examples: {
    passes: [
      {
        says: 'words of one’s own with the verb',
        document: { texts: { en: { 'action.commit': 'End my membership' } } },
      },
      { says: 'a separable verb', document: { texts: { sv: { 'action.commit': 'Säg upp avtalet' } } } },
    ],
    fails: [
      { says: 'a vague button', document: { texts: { en: { 'action.commit': 'Continue' } } } },
      {
        says: 'a button that says something else',
        document: { texts: { de: { 'action.leave': 'Zur Übersicht' } } },
      },
      { says: 'the opposite', document: { texts: { en: { 'action.leave': "Don't cancel" } } } },
      {
        says: 'in one branch of a text',
        document: {
          texts: {
            en: { 'action.commit': '{subject, select, membership {Proceed} other {Cancel subscription}}' },
          },
        },
      },
    ],
  },
};
