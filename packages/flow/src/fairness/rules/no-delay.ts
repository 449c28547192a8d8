import type { Rule } from '../rule.ts';

const waits = 'every control works from the first moment.';

export const noDelay: Rule = {
  id: 'no-delay',
  summary: 'No control is disabled for a time; there is no countdown before it and no spinner for show.',
  why: 'Waiting that serves nothing is an obstacle with a clock on it.',
  fix: 'Remove it.',
  severity: { default: 'error' },
  basis: 'statute',
  source: 'Cal. Bus. & Prof. Code § 17602(d) ("obstruct or delay")',
  asOf: '2026-11-22',
  status: 'in force',
  refuses: {
    delay: waits,
    delaySeconds: waits,
    delayMs: waits,
    waitSeconds: waits,
    countdownSeconds: waits,
    disabledForSeconds: waits,
    minSeconds: waits,
    spinnerSeconds: 'a spinner turns only while something is done.',
    coolingOffDays: 'a cancellation is carried out at once.',
    noticeOnly: 'a cancellation is carried out at once.',
  },
  check: () => [],
  examples: {
    passes: [{ says: 'an ordinary flow', document: {} }],
    fails: [{ says: 'the button works after ten seconds', document: { confirm: { delaySeconds: 10 } } }],
  },
};
