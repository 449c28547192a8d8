import { lexiconFor } from '../lexicons/index.ts';
import type { Finding, Rule } from '../rule.ts';
import { quoted } from '../words/heard.ts';
import { matcherOf } from '../words/matcher.ts';
import type { Role } from '../words/shown-text.ts';

const judged: readonly Role[] = [
  'question',
  'hint',
  'thanks',
  'offer',
  'effect',
  'accept',
  'leave',
  'commit',
];

const sentences = (words: string): string[] => words.split(/(?<=[.!?。！？])\s*/u);

export const lossClaimsBound: Rule = {
  id: 'loss-claims-bound',
  summary:
    'What is said to be lost is bound to the customer’s data, and nothing is said to be lost at once while access goes on.',
  why: 'Access lasts to the end of what is paid for. To say otherwise is false, and it is said to frighten.',
  fix: 'Say what stays and until when, with values, as in "You keep {plan} until {accessUntil}".',
  severity: { default: 'error' },
  basis: 'statute',
  source: 'FTC Act § 5; Directive 2005/29/EC (UCPD), Art. 6',
  asOf: '2026-11-22',
  status: 'in force',
  check: ({ texts }) =>
    texts.flatMap((text): Finding[] => {
      const lexicon = text.beforeCommit && judged.includes(text.role) ? lexiconFor(text.language) : undefined;
      if (!lexicon) return [];
      const matcher = matcherOf(lexicon);
      const losing = text.variants
        .flatMap(sentences)
        .filter((words) => matcher.find('loss', words) !== undefined);
      const atOnce = losing.find((words) => matcher.find('immediacy', words) !== undefined);
      if (atOnce !== undefined) {
        return [
          {
            path: text.path,
            message: `${quoted(atOnce)} says that something is lost at once, and access goes on until {accessUntil}. Say until when it lasts.`,
          },
        ];
      }
      const unbound = losing.find((words) => !words.includes('{'));
      return unbound === undefined
        ? []
        : [
            {
              path: text.path,
              message: `${quoted(unbound)} speaks of a loss without a value from the customer’s data. Show one, such as {accessUntil}, or say what stays.`,
              atMost: 'warning',
            },
          ];
    }),
  examples: {
    passes: [
      { says: 'until when', document: { confirm: { effects: ['You keep {plan} until {accessUntil}.'] } } },
      {
        says: 'a loss with its date',
        document: {
          confirm: { effects: ['Your drafts will be deleted after {accessUntil}.', 'You keep the rest.'] },
        },
      },
    ],
    fails: [
      {
        says: 'a loss at once',
        document: {
          confirm: { effects: ['You will lose access immediately.', 'It ends on {accessUntil}.'] },
        },
      },
      {
        says: 'a loss that nothing binds',
        document: { offersIntro: { body: "You'll lose 240 songs." } },
        atMost: 'warning',
      },
    ],
  },
};
