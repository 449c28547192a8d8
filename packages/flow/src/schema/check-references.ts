import { en } from '../locales/en.ts';
import { checkCondition } from './check-condition.ts';
import type { When } from './condition.ts';
import type { Flow } from './flow.ts';
import type { FlowProblem } from './problem.ts';
import type { Text } from './text.ts';
import { undefinedName } from './undefined-name.ts';

/** What a schema cannot see: names that must be defined, conditions and labels. */
export function checkReferences(flow: Flow): FlowProblem[] {
  return [
    ...flow.reasons.flatMap((reason, index) => [
      ...duplicate(flow, index),
      ...reason.offers.flatMap((offer, at) =>
        Object.hasOwn(flow.offers, offer)
          ? []
          : [
              undefinedName('offer_undefined', 'offers', offer, Object.keys(flow.offers), [
                'reasons',
                index,
                'offers',
                at,
              ]),
            ],
      ),
      ...checkWhen(flow, reason.when, ['reasons', index, 'when']),
      ...needsLabel(reason.id, reason.label, 'reason', ['reasons', index]),
      ...(reason.followUp?.kind === 'choice'
        ? reason.followUp.options.flatMap((option, at) => {
            const { id, label } = typeof option === 'string' ? { id: option, label: undefined } : option;
            return needsLabel(id, label, 'option', ['reasons', index, 'followUp', 'options', at]);
          })
        : []),
    ]),
    ...Object.entries(flow.offers).flatMap(([id, offer]) => [
      ...checkWhen(flow, offer.when, ['offers', id, 'when']),
    ]),
    ...Object.entries(flow.segments).flatMap(([id, condition]) =>
      conditionProblems(condition, ['segments', id]),
    ),
    ...(flow.when ? conditionProblems(flow.when, ['when']) : []),
    ...checkWhen(flow, flow.thanks?.when, ['thanks', 'when']),
    ...Object.entries(flow.texts).flatMap(([locale, texts]) =>
      Object.keys(texts).flatMap((key) =>
        Object.hasOwn(en, key)
          ? []
          : [undefinedName('text_undefined', 'texts', key, Object.keys(en), ['texts', locale, key])],
      ),
    ),
  ];
}

function duplicate(flow: Flow, index: number): FlowProblem[] {
  const id = flow.reasons[index]?.id;
  return flow.reasons.findIndex((reason) => reason.id === id) === index
    ? []
    : [
        {
          code: 'reason_duplicate',
          path: ['reasons', index, 'id'],
          message: `There is another reason \`${id}\`; ids are unique.`,
        },
      ];
}

function checkWhen(flow: Flow, when: When | undefined, path: (string | number)[]): FlowProblem[] {
  if (when === undefined) return [];
  if (typeof when !== 'string') return conditionProblems(when, path);
  return Object.hasOwn(flow.segments, when)
    ? []
    : [undefinedName('segment_undefined', 'segments', when, Object.keys(flow.segments), path)];
}

const conditionProblems = (condition: unknown, path: (string | number)[]): FlowProblem[] =>
  checkCondition(condition, path);

function needsLabel(
  id: string,
  label: Text | undefined,
  kind: 'reason' | 'option',
  path: (string | number)[],
): FlowProblem[] {
  return label !== undefined || Object.hasOwn(en, `${kind}.${id}`)
    ? []
    : [
        {
          code: 'label_missing',
          path,
          message: `\`${id}\` has no standard words; give it a \`label\`, such as {"en": "…"}.`,
        },
      ];
}
