import type { Rule } from '../rule.ts';

export const exitEveryStep: Rule = {
  id: 'exit-every-step',
  summary: 'From every step there is a way to the cancellation; nothing leads round in a circle without one.',
  why: 'Whoever cannot find the way out has not decided to stay. Every screen has the exit, so no property turns it off.',
  fix: 'Leave the exit where it is: it is on every screen by itself.',
  severity: { default: 'error' },
  basis: 'statute',
  source: 'ROSCA, 15 U.S.C. § 8403 ("simple mechanisms"); Cal. Bus. & Prof. Code § 17602(d)',
  asOf: '2026-11-22',
  status: 'in force',
  refuses: {
    hideExit: 'the way out is on every screen.',
    exitHidden: 'the way out is on every screen.',
    hideCancel: 'the way out is on every screen.',
    showExit: 'the way out is on every screen and needs no switch.',
    allowExit: 'the way out is on every screen and needs no switch.',
    exitAfterSeconds: 'the way out is there from the first moment.',
  },
  check: ({ walk }) =>
    walk.stuck.map((name) => ({
      path: [],
      message: `From the moment \`${name}\` no press leads to the cancellation. Give it a way out.`,
    })),
  examples: {
    passes: [{ says: 'an ordinary flow', document: {} }],
    fails: [{ says: 'the exit is hidden', document: { hideExit: true } }],
  },
};
