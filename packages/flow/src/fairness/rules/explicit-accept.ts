import { lexiconFor } from '../lexicons/index.ts';
import type { Rule } from '../rule.ts';
import { quoted } from '../words/heard.ts';
import { matcherOf } from '../words/matcher.ts';

const aloud = 'only the button of the offer accepts it.';

export const explicitAccept: Rule = {
  id: 'explicit-accept',
  summary: 'Only a button that says so accepts an offer: no choice, no key and no closing does.',
  why: 'Express consent is something one does on purpose. "Continue" or "Cancel" on that button gets it by mistake.',
  fix: 'Write what is accepted: "Pause for 2 months", "Take the workshop".',
  severity: { default: 'error' },
  basis: 'statute',
  source: 'ROSCA, 15 U.S.C. § 8403(2) (express informed consent)',
  asOf: '2026-11-22',
  status: 'in force',
  refuses: {
    autoAccept: aloud,
    autoApply: aloud,
    acceptOnSelect: aloud,
    acceptOnClose: aloud,
    acceptOnEnter: aloud,
    applyByDefault: aloud,
  },
  check: ({ texts }) =>
    texts.flatMap((text) => {
      const lexicon = text.role === 'accept' ? lexiconFor(text.language) : undefined;
      if (!lexicon) return [];
      const matcher = matcherOf(lexicon);
      for (const words of text.variants) {
        const why = ['vagueLabels' as const, 'bareLabels' as const].some((list) => matcher.is(list, words))
          ? 'does not say that it accepts something'
          : matcher.find('cancelVerbs', words) !== undefined
            ? 'reads as if it cancelled, and it accepts an offer'
            : undefined;
        if (why) {
          return [
            {
              path: text.path,
              message: `${quoted(words)} ${why}. Say what is accepted, such as "Accept 20 % off".`,
            },
          ];
        }
      }
      return [];
    }),
  examples: {
    passes: [
      {
        says: 'what is accepted',
        document: { texts: { en: { 'offer.discount.accept': 'Take {reduction} off' } } },
      },
    ],
    fails: [
      {
        says: 'a button to go on that accepts',
        document: { texts: { en: { 'offer.discount.accept': 'Continue' } } },
      },
      {
        says: 'a button that seems to cancel',
        document: { texts: { de: { 'offer.pause.accept': 'Jetzt kündigen' } } },
      },
      {
        says: 'accepted by choosing',
        document: { offers: { pause: { kind: 'pause', months: [1], acceptOnSelect: true } } },
      },
    ],
  },
};
