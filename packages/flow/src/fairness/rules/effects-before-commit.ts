import type { Finding, Rule } from '../rule.ts';

const endDate = '{accessUntil}';

export const effectsBeforeCommit: Rule = {
  id: 'effects-before-commit',
  summary: 'Before the final press it is said until when access lasts, what is charged, and what stays.',
  why: 'A decision needs its consequences, told plainly. The standard texts say them.',
  fix: 'Leave `confirm.effects` out, or say in it until when access lasts, with {accessUntil}.',
  severity: { default: 'error', de: 'off' },
  basis: 'statute',
  source: 'FTC Act § 5; C. conso. art. D. 215-1',
  asOf: '2026-11-22',
  status: 'in force',
  refuses: { hideEffects: 'what leaving means is said before it is done.' },
  check: ({ flow, texts }) => {
    const effects = texts.filter(({ path }) => path[0] === 'confirm' && path[1] === 'effects');
    const given = flow.confirm?.effects;
    const own: Finding[] = !given
      ? []
      : given.length === 0
        ? [
            {
              path: ['confirm', 'effects'],
              message: `What leaving means is left out. Remove \`effects\`: the standard texts say it. Or say it, with ${endDate}.`,
            },
          ]
        : [...new Set(effects.map(({ language }) => language))].flatMap((language) =>
            effects.some(
              (text) => text.language === language && text.variants.every((each) => each.includes(endDate)),
            )
              ? []
              : [
                  {
                    path: ['confirm', 'effects'],
                    message: `No effect says until when access lasts (${language}). Add one with ${endDate}, such as "You keep {plan} until ${endDate}."`,
                  },
                ],
          );
    const early = texts.some(
      ({ beforeCommit, role, variants }) =>
        beforeCommit && role !== 'effect' && variants.some((words) => words.includes(endDate)),
    );
    return flow.exit === 'direct' && !early
      ? [
          ...own,
          {
            path: ['exit'],
            message: `The way out commits at once, so the last question and what it says are passed by. Say on an earlier screen until when access lasts, such as in \`question.hint\` with ${endDate}.`,
            atMost: 'warning',
          },
        ]
      : own;
  },
  examples: {
    passes: [
      { says: 'the standard texts', document: {} },
      {
        says: 'words of one’s own',
        document: { confirm: { effects: ['You keep {plan} until {accessUntil}.'] } },
      },
      {
        says: 'said earlier, as the way out commits at once',
        document: { exit: 'direct', question: { hint: 'Your plan runs until {accessUntil}.' } },
      },
    ],
    fails: [
      { says: 'nothing is said', document: { confirm: { effects: [] } } },
      { says: 'no date', document: { confirm: { effects: ['Your notes stay yours.'] } } },
      { says: 'committed at once, and nothing said before', document: { exit: 'direct' }, atMost: 'warning' },
    ],
  },
};
