import type { Rule } from '../rule.ts';

const neutral = ['other', 'prefer-not-to-say'];

export const reasonNeutralOther: Rule = {
  id: 'reason-neutral-other',
  summary: 'Among the reasons are "Something else" and "I would rather not say", for everyone.',
  why: 'Without them people choose what is not true, and the answers are worth nothing.',
  fix: 'Add `{"id": "other"}` and `{"id": "prefer-not-to-say"}` to `reasons`; they have standard words.',
  severity: { default: 'warning' },
  basis: 'heuristic',
  source: 'Our own measure',
  asOf: '2026-11-22',
  status: 'in force',
  check: ({ flow: { reasons } }) => {
    if (reasons.length === 0) return [];
    return neutral.flatMap((id) => {
      const index = reasons.findIndex((reason) => reason.id === id);
      if (index < 0) {
        return [
          {
            path: ['reasons'],
            message: `There is no reason \`${id}\`. Add {"id": "${id}"}; it has standard words.`,
            fix: `{"id": "${id}"}`,
          },
        ];
      }
      return reasons[index]?.when === undefined
        ? []
        : [
            {
              path: ['reasons', index, 'when'],
              message: `\`${id}\` is there for some customers only. Remove its \`when\`.`,
            },
          ];
    });
  },
  examples: {
    passes: [
      { says: 'both are there', document: {} },
      { says: 'nothing is asked', document: { reasons: [] } },
    ],
    fails: [
      { says: 'one is missing', document: { reasons: [{ id: 'too-expensive' }, { id: 'other' }] } },
      {
        says: 'one is there for some only',
        document: { reasons: [{ id: 'other', when: { interval: 'year' } }, { id: 'prefer-not-to-say' }] },
      },
    ],
  },
};
