import type { Rule } from '../rule.ts';
import { heard, quoted } from '../words/heard.ts';

const noClock = 'an offer ends with the session and no clock runs beside it.';

export const noFakeUrgency: Rule = {
  id: 'no-fake-urgency',
  summary: 'No countdown, and no word such as "only today": no offer here ends before the session does.',
  why: 'A deadline that nothing enforces is a lie, and it is told to stop people thinking.',
  fix: 'Leave the words out. What has a real date can be shown with a value, such as {accessUntil}.',
  severity: { default: 'error' },
  basis: 'statute',
  source:
    'Directive 2005/29/EC (UCPD), Annex I no. 7; India, Guidelines on Dark Patterns 2023, Annexure 1 no. 1',
  asOf: '2026-11-22',
  status: 'in force',
  refuses: {
    countdown: noClock,
    timer: noClock,
    deadline: noClock,
    urgent: noClock,
    expiresIn: noClock,
    expiresInMinutes: noClock,
    expiresAt: noClock,
    scarcity: 'nothing here runs out.',
    stock: 'nothing here runs out.',
  },
  check: ({ texts }) =>
    heard(texts, 'urgency').map(({ text, words }) => ({
      path: text.path,
      message: `${quoted(words)} presses for time, and nothing ends then. Leave it out.`,
    })),
  examples: {
    passes: [{ says: 'an offer without a clock', document: { offersIntro: { body: 'Take what helps.' } } }],
    fails: [
      { says: 'only today', document: { offersIntro: { title: 'Only today: a month free' } } },
      { says: 'a last chance in Swedish', document: { offersIntro: { title: { sv: 'Sista chansen' } } } },
      { says: 'a countdown', document: { offersIntro: { countdown: 600 } } },
      {
        says: 'after the end as well',
        document: { goodbye: { body: 'Come back, this offer expires in 2 hours.' } },
      },
    ],
  },
};
