import { lexiconFor } from '../lexicons/index.ts';
import type { Finding, Rule } from '../rule.ts';
import { quoted } from '../words/heard.ts';
import { matcherOf } from '../words/matcher.ts';

const amount =
  /\p{Sc}\s?\p{Nd}|\p{Nd}[\p{Nd}.,٫٬\s]*(?:\p{Sc}|(?:kr|zł|usd|eur|gbp|chf|sek|nok|dkk|pln|euros?|dollars?|ر\.س|ج\.م|د\.إ|ريال|جنيه|درهم|دينار)(?!\p{L})|円)/iu;

const bound = 'prices are those that the customer pays, and are shown by themselves.';

export const referencePriceTrue: Rule = {
  id: 'reference-price-true',
  summary: 'A price of before is what the subscriber really pays.',
  why: 'A price that is written into a text is wrong for whoever pays another one. Those from the data cannot be.',
  fix: 'Leave the amount out of the text, or show {price}; the terms compare the prices by themselves.',
  severity: { default: 'error' },
  basis: 'statute',
  source: 'Directive 2005/29/EC (UCPD), Art. 6; FTC Act § 5',
  asOf: '2026-11-22',
  status: 'in force',
  refuses: {
    wasPrice: bound,
    originalPrice: bound,
    compareAtPrice: bound,
    strikePrice: bound,
    regularPrice: bound,
    listPrice: bound,
    oldPrice: bound,
    savings: bound,
  },
  check: ({ texts }) =>
    texts.flatMap((text): Finding[] => {
      if (text.role !== 'offer' && text.role !== 'accept' && text.role !== 'fact') return [];
      const priced = text.variants.find((words) => amount.test(words));
      if (priced === undefined) return [];
      const lexicon = lexiconFor(text.language);
      const compares = lexicon && matcherOf(lexicon).find('referencePrice', priced) !== undefined;
      if (compares) {
        return [
          {
            path: text.path,
            message: `${quoted(priced)} compares with a price that is written down and not what each customer pays. Leave it out, or show {price}.`,
          },
        ];
      }
      return text.role === 'fact'
        ? []
        : [
            {
              path: text.path,
              message: `${quoted(priced)} holds an amount that is the same for everyone. Leave it to the terms, which show what this customer pays.`,
              atMost: 'warning',
            },
          ];
    }),
  examples: {
    passes: [
      {
        says: 'the price of this customer',
        document: { offersIntro: { body: 'Instead of {price}, see what fits.' } },
      },
    ],
    fails: [
      {
        says: 'a price of before that is written down',
        document: { offersIntro: { body: 'Was $29, now $19.' } },
      },
      { says: 'the same in German', document: { offersIntro: { body: { de: 'Statt 29 € nur 19 €.' } } } },
      {
        says: 'an amount in Arabic digits',
        document: { offersIntro: { body: { ar: 'ابتداءً من ٢٩ ر.س شهريًا.' } } },
        atMost: 'warning',
      },
      {
        says: 'an amount in a text',
        document: { offersIntro: { body: 'From 9 € a month.' } },
        atMost: 'warning',
      },
      {
        says: 'a price to strike through',
        document: { offers: { less: { kind: 'discount', percentOff: 20, months: 3, wasPrice: 2900 } } },
      },
    ],
  },
};
