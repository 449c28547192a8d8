import type { Rule } from '../rule.ts';

export const directToConfirm: Rule = {
  id: 'direct-to-confirm',
  summary: 'The first button opens the page with all fields and the final button on it.',
  why: 'The statute knows two buttons and one page. Anything between the first button and that page, a question or an offer, is not allowed for.',
  fix: 'Leave out offers before the cancellation, ask the question after it, and list every field in `confirm.fields`.',
  severity: { default: 'off', de: 'error' },
  basis: 'statute',
  source: '§ 312k(2) BGB; BGH, 16 July 2026, I ZR 200/25',
  asOf: '2026-11-22',
  status: 'in force',
  check: ({ flow, walk, requires }) => {
    const asked = flow.confirm?.fields ?? [];
    const missing = requires.requiredFields.filter((field) => !asked.includes(field));
    return [
      ...(walk.opensOn === 'confirm' && flow.exit !== 'direct'
        ? []
        : [
            {
              path: flow.exit === 'direct' ? ['exit'] : flow.upFront ? ['upFront'] : ['question', 'asked'],
              message:
                flow.exit === 'direct'
                  ? 'Here the way out commits without the page that the statute asks for. Remove `"exit": "direct"`.'
                  : `The first button opens the ${walk.opensOn} screen instead of the page to cancel on. ${flow.upFront ? 'Remove `upFront`, and set' : 'Set'} \`"question": {"asked": "after"}\`: the reason is then asked below the receipt.`,
            },
          ]),
      ...(missing.length > 0
        ? [
            {
              path: ['confirm', 'fields'],
              message: `The page to cancel on must let one state ${missing.map((field) => `\`${field}\``).join(', ')}. Add what is missing to \`confirm.fields\`.`,
              fix: JSON.stringify(requires.requiredFields),
            },
          ]
        : []),
    ];
  },
  examples: {
    passes: [
      {
        says: 'one page, the question afterwards',
        document: {
          question: { asked: 'after' },
          confirm: { fields: ['kind', 'cause', 'name', 'contract', 'endDate', 'email'] },
        },
      },
    ],
    fails: [
      {
        says: 'the reason comes first',
        document: { confirm: { fields: ['kind', 'cause', 'name', 'contract', 'endDate', 'email'] } },
      },
      {
        says: 'fields are missing',
        document: { question: { asked: 'after' }, confirm: { fields: ['name'] } },
      },
      {
        says: 'no page at all',
        document: { exit: 'direct', question: { asked: 'after' } },
      },
    ],
  },
};
