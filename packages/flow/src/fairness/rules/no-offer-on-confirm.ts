import type { Finding, Rule } from '../rule.ts';
import { type Heard, heard, quoted } from '../words/heard.ts';
import type { ShownText } from '../words/shown-text.ts';

const onConfirm = ({ path, key }: ShownText): boolean =>
  path[0] === 'confirm' || (key?.startsWith('confirm.') ?? false);

/** To say what happens to somebody's data is fair; to say it again and again is a list of losses. */
const lossList = (shown: readonly ShownText[]): Heard[] =>
  [...Map.groupBy(heard(shown, 'loss'), ({ text }) => text.language).values()]
    .filter(({ length }) => length > 1)
    .flat();

const link = /\b(?:https?:\/\/|www\.)\S+/i;

export const noOfferOnConfirm: Rule = {
  id: 'no-offer-on-confirm',
  summary:
    'The confirm screen has no offer, no voices of others, no list of losses and no link that leads away.',
  why: 'There the decision is made already. What stands between it and the button does nothing but delay it.',
  fix: 'Say in `confirm.effects` only what happens: until when, what is charged, what stays.',
  severity: { default: 'warning', de: 'error' },
  basis: 'case',
  source: 'BGH, 16 July 2026, I ZR 200/25',
  asOf: '2026-11-22',
  status: 'in force',
  refuses: {
    'confirm.offer': 'offers come before the last question, never on it.',
    'confirm.offers': 'offers come before the last question, never on it.',
    'confirm.losses': 'say what happens in `confirm.effects`; a list of losses is pressure.',
    'confirm.testimonials': 'the last question stands alone.',
    'confirm.links': 'links that stay useful belong to `goodbye.articles`.',
    testimonials: 'what others say has no place on the way out.',
  },
  check: ({ texts }) => {
    const shown = texts.filter(onConfirm);
    const finding = (path: Finding['path'], words: string, what: string): Finding => ({
      path,
      message: `${quoted(words)} ${what} on the confirm screen. Say only what leaving means: until when, what is charged, what stays.`,
    });
    return [
      ...heard(shown, 'promotion').map(({ text, words }) => finding(text.path, words, 'sells')),
      ...heard(shown, 'socialProof').map(({ text, words }) => finding(text.path, words, 'points at others')),
      ...lossList(shown).map(({ text, words }) => finding(text.path, words, 'is one of several losses')),
      ...shown.flatMap(({ path, variants }) =>
        variants.filter((words) => link.test(words)).map((words) => finding(path, words, 'leads away')),
      ),
    ];
  },
  examples: {
    passes: [
      {
        says: 'what leaving means',
        document: {
          confirm: { effects: ['You keep {plan} until {accessUntil}.', 'Your notes stay yours.'] },
        },
      },
      {
        says: 'what happens to the data',
        document: {
          confirm: { effects: ['It ends on {accessUntil}.', 'Drafts will be deleted after {accessUntil}.'] },
        },
      },
    ],
    fails: [
      {
        says: 'an offer at the last moment',
        document: {
          confirm: { effects: ['Stay and get a 20 % discount.', 'You keep {plan} until {accessUntil}.'] },
        },
      },
      {
        says: 'a list of losses',
        document: {
          confirm: {
            effects: [
              'You will lose your logbook.',
              'You will lose your charts.',
              'It ends on {accessUntil}.',
            ],
          },
        },
      },
      {
        says: 'what others say',
        document: { confirm: { title: 'Join thousands of sailors who stayed' } },
      },
      {
        says: 'a link that leads away',
        document: { texts: { en: { 'confirm.noCharge': 'See www.example.com/why-stay first.' } } },
      },
    ],
  },
};
