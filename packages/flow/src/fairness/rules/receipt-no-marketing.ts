import type { Rule } from '../rule.ts';
import { heard, quoted } from '../words/heard.ts';
import type { ShownText } from '../words/shown-text.ts';

/** What was agreed on instead of leaving is the content of its receipt, a discount included. */
const isOfLeaving = ({ role, key }: ShownText): boolean =>
  role === 'receipt' && !(key?.startsWith('receipt.did.') ?? false);

export const receiptNoMarketing: Rule = {
  id: 'receipt-no-marketing',
  summary: 'The receipt sells nothing and asks nothing.',
  why: 'A receipt is proof. Advertising in a confirmation is advertising nobody agreed to.',
  fix: 'Keep the receipt to what happened; links that stay useful go into `goodbye.articles`.',
  severity: { default: 'warning', de: 'error' },
  basis: 'case',
  source: 'BGH, VI ZR 134/15 and VI ZR 225/17',
  asOf: '2026-11-22',
  status: 'in force',
  refuses: {
    'receipt.offer': 'a receipt sells nothing.',
    'receipt.offers': 'a receipt sells nothing.',
    'receipt.coupon': 'a receipt sells nothing.',
    'receipt.promotion': 'a receipt sells nothing.',
    'receipt.survey': 'a receipt asks nothing.',
  },
  check: ({ texts }) => {
    const shown = texts.filter(isOfLeaving);
    return [
      ...heard(shown, 'promotion').map((each) => ({ ...each, does: 'sells' })),
      ...heard(shown, 'survey').map((each) => ({ ...each, does: 'asks for an opinion' })),
    ].map(({ text, words, does }) => ({
      path: text.path,
      message: `${quoted(words)} ${does} on the receipt. Say there only what happened, and when.`,
    }));
  },
  examples: {
    passes: [{ says: 'words of its own', document: { texts: { en: { 'receipt.title': 'To keep' } } } }],
    fails: [
      {
        says: 'an offer on the receipt',
        document: { texts: { en: { 'receipt.title': 'For your records, with a special offer' } } },
      },
      { says: 'a survey on the receipt', document: { texts: { en: { 'receipt.title': 'Please rate us' } } } },
      { says: 'a coupon', document: { receipt: { delivery: 'email', withinHours: 1, coupon: 'COMEBACK' } } },
    ],
  },
};
