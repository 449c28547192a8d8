import type { Rule } from '../rule.ts';
import { heard, quoted } from '../words/heard.ts';
import { controlRoles } from '../words/shown-text.ts';

export const confirmshaming: Rule = {
  id: 'confirmshaming',
  summary: 'No control makes somebody who leaves look foolish, careless or ungrateful.',
  why: '"No, I would rather pay full price" puts words into a mouth. A no is a plain no.',
  fix: 'Write what the control does: "No, thank you", "Cancel subscription".',
  severity: { default: 'error' },
  basis: 'case',
  source: 'FTC v. Amazon (2023); India, Guidelines on Dark Patterns 2023, Annexure 1 no. 3',
  asOf: '2026-11-22',
  status: 'in force',
  refuses: {
    declineLabel: 'the way out has the same words everywhere, which say what it does.',
    declineText: 'the way out has the same words everywhere, which say what it does.',
    rejectLabel: 'the way out has the same words everywhere, which say what it does.',
    noThanksText: 'the way out has the same words everywhere, which say what it does.',
  },
  check: ({ texts }) =>
    heard(
      texts.filter(({ beforeCommit }) => beforeCommit),
      'shaming',
    ).map(({ text, words }) => ({
      path: text.path,
      message: controlRoles.includes(text.role)
        ? `${quoted(words)} shames whoever presses it. Write what it does, such as "No, thank you".`
        : `${quoted(words)} may shame whoever leaves. Say it without judging.`,
      ...(!controlRoles.includes(text.role) && { atMost: 'warning' as const }),
    })),
  examples: {
    passes: [
      { says: 'a plain no', document: { permission: { decline: 'No, thank you' } } },
      { says: 'a plain no in German', document: { permission: { decline: { de: 'Nein, danke' } } } },
    ],
    fails: [
      { says: 'a no that scolds', document: { permission: { decline: "No, I don't want to save money" } } },
      {
        says: 'the same in German',
        document: { permission: { decline: { de: 'Nein, ich zahle lieber den vollen Preis' } } },
      },
      {
        says: 'in one branch of a text',
        document: {
          texts: {
            en: {
              'action.leave':
                "{subject, select, membership {Cancel membership} other {Cancel, I don't care about saving}}",
            },
          },
        },
      },
      {
        says: 'in the words around',
        document: { offersIntro: { body: "Don't miss out on what others enjoy. You'll regret it." } },
        atMost: 'warning',
      },
    ],
  },
};
