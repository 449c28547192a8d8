import { en } from '../../locales/en.ts';
import { placeholdersOf } from '../../text/placeholders.ts';
import type { Finding, Rule } from '../rule.ts';
import { quoted } from '../words/heard.ts';

/** Amount, how long, what comes after: less cannot say what somebody agrees to. */
const FEWEST_TERMS = 3;

const families = /^(?:terms|price|highlight)\./;

interface Wanted {
  readonly name: string;
  /** A number that a plural counts: a language may say one and two in words. */
  readonly isCounted: boolean;
}

const wanted = new Map<string, readonly Wanted[]>(
  Object.entries(en)
    .filter(([key]) => families.test(key))
    .map(([key, words]) => [
      key,
      placeholdersOf(words)
        .filter((name) => name !== 'subject')
        .map((name) => ({ name, isCounted: !words.includes(`{${name}}`) })),
    ]),
);

export const offerTermsComplete: Rule = {
  id: 'offer-terms-complete',
  summary:
    'Beside accept stand the amount, for how long, the price after, the next charge and how to cancel, or that nothing changes.',
  why: 'Consent to terms one has not read is none. Offers of ours bring their terms; words of your own must keep the values in them.',
  fix: 'Keep every value of the standard text, and give an offer of kind `custom` all its terms.',
  severity: { default: 'error' },
  basis: 'statute',
  source: 'ROSCA, 15 U.S.C. § 8403; Cal. Bus. & Prof. Code § 17602(a)',
  asOf: '2026-11-22',
  status: 'in force',
  refuses: {
    hideTerms: 'the terms stand beside the button.',
    termsUrl: 'the terms stand beside the button, not behind a link.',
    finePrint: 'the terms stand beside the button, as large as the rest.',
  },
  check: ({ flow, texts }) => [
    ...texts.flatMap(({ key, path, variants }): Finding[] => {
      const values = key === undefined ? [] : (wanted.get(key) ?? []);
      const lost = values.filter((value) => !isShown(value, variants)).map(({ name }) => name);
      return lost.length === 0
        ? []
        : [
            {
              path,
              message: `${quoted(variants[0] ?? '')} leaves out ${lost.map((name) => `{${name}}`).join(' and ')}, which the standard text shows. Keep the value: it is part of the terms.`,
            },
          ];
    }),
    ...Object.entries(flow.offers).flatMap(([id, offer]): Finding[] =>
      offer.kind === 'custom' && offer.terms.length < FEWEST_TERMS
        ? [
            {
              path: ['offers', id, 'terms'],
              message: `The terms of \`${id}\` have ${offer.terms.length === 1 ? 'one line' : `${offer.terms.length} lines`}. Say what it costs, for how long it is, and what comes after.`,
            },
          ]
        : [],
    ),
  ],
  examples: {
    passes: [
      {
        says: 'other words, the same values',
        document: { texts: { en: { 'terms.chargeOn': 'on {date}: {price}' } } },
      },
      {
        says: 'a number in words where a language counts so',
        document: {
          texts: { en: { 'terms.charges': '{charges, plural, one {one charge} other {# charges}}' } },
        },
      },
      {
        says: 'an offer of one’s own with all its terms',
        document: {
          offers: {
            workshop: {
              kind: 'custom',
              action: 'workshop',
              title: 'A workshop',
              body: 'An hour with one of us.',
              accept: 'Take the workshop',
              terms: [
                { label: 'Costs', value: 'nothing' },
                { label: 'Lasts', value: 'one hour' },
                { label: 'After that', value: 'everything stays as it is' },
              ],
              done: { title: 'Booked', body: 'We will write to you.' },
            },
          },
        },
      },
    ],
    fails: [
      { says: 'an amount that is left out', document: { texts: { en: { 'terms.chargeOn': 'soon' } } } },
      {
        says: 'a number that is never said',
        document: {
          texts: { en: { 'terms.charges': '{charges, plural, one {a charge} other {some charges}}' } },
        },
      },
      {
        says: 'an offer of one’s own with one line',
        document: {
          offers: {
            workshop: {
              kind: 'custom',
              action: 'workshop',
              title: 'A workshop',
              body: 'An hour with one of us.',
              accept: 'Take the workshop',
              terms: [{ label: 'Costs', value: 'a little' }],
              done: { title: 'Booked', body: 'We will write to you.' },
            },
          },
        },
      },
    ],
  },
};

const isShown = ({ name, isCounted }: Wanted, variants: readonly string[]): boolean =>
  isCounted
    ? variants.some((words) => words.includes('{#}') || words.includes(`{${name}}`))
    : variants.every((words) => words.includes(`{${name}}`));
