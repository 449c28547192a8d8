import type { Rule } from '../rule.ts';

const apart =
  'consent to be written to is asked for on its own, never with leaving or staying; flows do not ask for it.';

export const winbackUnbundled: Rule = {
  id: 'winback-unbundled',
  summary:
    'Consent to be won back is a box of its own that nobody ticked, tied neither to leaving nor to an offer.',
  why: 'A consent that comes with something else is none.',
  fix: 'Remove it; link the way back in `goodbye.comeBack`.',
  severity: { default: 'off', eu: 'error', de: 'error', fr: 'error', uk: 'error' },
  basis: 'statute',
  source: 'Directive 2002/58/EC, Art. 13; § 7 UWG',
  asOf: '2026-11-22',
  status: 'in force',
  refuses: {
    winback: apart,
    winBack: apart,
    marketingConsent: apart,
    newsletter: apart,
    consent: apart,
    optIn: apart,
    subscribeToNews: apart,
  },
  check: () => [],
  examples: {
    passes: [
      { says: 'a link to come back by', document: { goodbye: { comeBack: { url: '/welcome-back' } } } },
    ],
    fails: [
      {
        says: 'consent on the confirm screen',
        document: { confirm: { marketingConsent: 'We may write to you.' } },
      },
    ],
  },
};
