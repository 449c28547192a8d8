import type { Rule } from '../rule.ts';

export const noCaptcha: Rule = {
  id: 'no-captcha',
  summary: 'No CAPTCHA and no puzzle stands before the cancellation.',
  why: 'A test of being human fails humans, and first those with a disability.',
  fix: 'Remove it: the customer token already says who it is.',
  severity: { default: 'warning', de: 'error' },
  basis: 'statute',
  source: '§ 312k(2) BGB ("unmittelbar und leicht zugänglich"); WCAG 2.2, 3.3.8, by analogy',
  asOf: '2026-11-22',
  status: 'in force',
  refuses: {
    captcha: 'the customer token already says who it is.',
    recaptcha: 'the customer token already says who it is.',
    hcaptcha: 'the customer token already says who it is.',
    turnstile: 'the customer token already says who it is.',
    puzzle: 'nobody has to solve anything in order to leave.',
    challenge: 'nobody has to solve anything in order to leave.',
  },
  check: () => [],
  examples: {
    passes: [{ says: 'an ordinary flow', document: {} }],
    fails: [{ says: 'a CAPTCHA before the button', document: { confirm: { captcha: 'required' } } }],
  },
};
