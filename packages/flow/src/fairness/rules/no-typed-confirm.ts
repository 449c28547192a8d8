import type { Rule } from '../rule.ts';

const typing = 'a press on a button that says what it does is enough.';

export const noTypedConfirm: Rule = {
  id: 'no-typed-confirm',
  summary: 'Nobody has to type a word such as CANCEL.',
  why: 'It is asked where something cannot be undone. A subscription can be taken up again.',
  fix: 'Remove it: the button says what it does.',
  severity: { default: 'error' },
  basis: 'heuristic',
  source: 'Our own measure',
  asOf: '2026-11-22',
  status: 'in force',
  refuses: {
    typeToConfirm: typing,
    typedConfirmation: typing,
    confirmText: typing,
    confirmPhrase: typing,
    requireText: typing,
  },
  check: () => [],
  examples: {
    passes: [{ says: 'an ordinary flow', document: {} }],
    fails: [{ says: 'a word to type', document: { confirm: { typeToConfirm: 'CANCEL' } } }],
  },
};
