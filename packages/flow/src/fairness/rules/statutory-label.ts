import { languageOf } from '../../text/languages.ts';
import type { Rule } from '../rule.ts';
import { quoted } from '../words/heard.ts';

const plain = (words: string): string => words.trim().replace(/\s+/g, ' ').toLowerCase();

export const statutoryLabel: Rule = {
  id: 'statutory-label',
  summary: 'Where a law gives the words of a control, it has exactly these words and nothing else.',
  why: 'People learn one label and find it everywhere. The standard texts take the words of the law by themselves; the control that opens the flow is on your page, and yours to name.',
  fix: 'Remove your own words for this control: where the profile is in force the standard ones are those of the law.',
  severity: { default: 'off', de: 'error', fr: 'error', eu: 'error' },
  basis: 'statute',
  source: '§ 312k(2) BGB; C. conso. art. D. 215-1 and D. 215-3; Directive 2011/83/EU, Art. 11a(1)',
  asOf: '2026-11-22',
  status: 'in force',
  check: ({ flow, texts, requires: { labels } }) => [
    ...(flow.exit === 'direct' && labels.some(({ key }) => key === 'action.commit')
      ? [
          {
            path: ['exit'],
            message:
              'The way out commits at once, so the final button with the words of the law is passed by. Remove `"exit": "direct"`.',
          },
        ]
      : []),
    ...texts.flatMap(({ key, language, variants, path }) =>
      labels
        .filter((label) => label.key === key && label.language === languageOf(language))
        .flatMap((label) => {
          const other = variants.find((words) => plain(words) !== plain(label.words));
          return other === undefined
            ? []
            : [
                {
                  path,
                  message: `${quoted(other)} is not what the law has this control say. Write "${label.words}", or remove the text: the standard one says it.`,
                  fix: JSON.stringify(label.words),
                },
              ];
        }),
    ),
  ],
  examples: {
    passes: [
      { says: 'the standard words', document: {} },
      { says: 'the words of the law', document: { texts: { de: { 'action.commit': 'Jetzt kündigen' } } } },
      {
        says: 'a language without words in the law',
        document: { texts: { sv: { 'action.commit': 'Säg upp' } } },
      },
    ],
    fails: [
      {
        says: 'other words in German',
        document: { texts: { de: { 'action.commit': 'Abo kündigen' } } },
        profiles: ['de'],
      },
      {
        says: 'other words in French',
        document: { texts: { fr: { 'action.commit': 'Résilier maintenant' } } },
        profiles: ['fr'],
      },
      { says: 'a way past the final button', document: { exit: 'direct' }, profiles: ['de', 'fr'] },
      {
        says: 'other words for withdrawing',
        document: { texts: { de: { 'withdrawal.link': 'Mehr zum Widerruf' } } },
        profiles: ['eu', 'de'],
      },
    ],
  },
};
