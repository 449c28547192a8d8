import type { Rule } from '../rule.ts';

const chosen = 'nothing is chosen beforehand.';

export const noPreselection: Rule = {
  id: 'no-preselection',
  summary: 'No reason, no offer and no consent is chosen beforehand.',
  why: 'A box that was ticked for somebody says nothing about what they want.',
  fix: 'Remove it.',
  severity: { default: 'error' },
  basis: 'case',
  source: 'CJEU, C-673/17 (Planet49); BGH, I ZR 7/16',
  asOf: '2026-11-22',
  status: 'in force',
  refuses: {
    preselected: chosen,
    preselect: chosen,
    preselectedOffer: chosen,
    checked: chosen,
    selected: chosen,
    defaultReason: chosen,
    defaultOffer: chosen,
    defaultChoice: chosen,
    defaultOption: chosen,
  },
  check: () => [],
  examples: {
    passes: [{ says: 'an ordinary flow', document: {} }],
    fails: [
      {
        says: 'an offer that is chosen already',
        document: { offers: { pause: { kind: 'pause', months: [1], preselected: true } } },
      },
    ],
  },
};
