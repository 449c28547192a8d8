import { closest, distance } from 'fastest-levenshtein';
import { en } from '../locales/en.ts';
import { checkCondition } from './check-condition.ts';
import type { When } from './condition.ts';
import type { Flow } from './flow.ts';
import type { FlowProblem } from './problem.ts';
import type { Text } from './text.ts';

/** Values every text may show. */
const placeholders = ['name', 'plan', 'price', 'tenure', 'accessUntil', 'subject'];

/** What a schema cannot see: names that must be defined, conditions, labels and placeholders. */
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
      ...checkText(reason.label, ['reasons', index, 'label']),
      ...(reason.followUp?.kind === 'choice'
        ? reason.followUp.options.flatMap((option, at) => {
            const { id, label } = typeof option === 'string' ? { id: option, label: undefined } : option;
            return needsLabel(id, label, 'option', ['reasons', index, 'followUp', 'options', at]);
          })
        : []),
    ]),
    ...Object.entries(flow.offers).flatMap(([id, offer]) => [
      ...checkWhen(flow, offer.when, ['offers', id, 'when']),
      ...checkText(offer.title, ['offers', id, 'title']),
      ...checkText(offer.body, ['offers', id, 'body']),
    ]),
    ...Object.entries(flow.segments).flatMap(([id, condition]) =>
      conditionProblems(condition, ['segments', id]),
    ),
    ...(flow.when ? conditionProblems(flow.when, ['when']) : []),
    ...checkWhen(flow, flow.thanks?.when, ['thanks', 'when']),
    ...checkText(flow.thanks?.title, ['thanks', 'title']),
    ...checkText(flow.thanks?.body, ['thanks', 'body']),
    ...checkText(flow.question?.title, ['question', 'title']),
    ...checkText(flow.question?.hint, ['question', 'hint']),
    ...checkText(flow.offersIntro?.title, ['offersIntro', 'title']),
    ...checkText(flow.offersIntro?.body, ['offersIntro', 'body']),
    ...checkText(flow.confirm?.title, ['confirm', 'title']),
    ...(flow.confirm?.effects ?? []).flatMap((text, index) => checkText(text, ['confirm', 'effects', index])),
    ...checkText(flow.goodbye.title, ['goodbye', 'title']),
    ...checkText(flow.goodbye.body, ['goodbye', 'body']),
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

function checkText(text: Text | undefined, path: (string | number)[]): FlowProblem[] {
  if (text === undefined) return [];
  const parts: [string | undefined, string][] =
    typeof text === 'string' ? [[undefined, text]] : Object.entries(text);
  return parts.flatMap(([locale, words]) =>
    [...words.matchAll(/\{\s*([A-Za-z]+)\s*[,}]/g)].flatMap(([, name]) =>
      name === undefined || placeholders.includes(name)
        ? []
        : [
            undefinedName('placeholder_undefined', 'the values a text may show', name, placeholders, [
              ...path,
              ...(locale === undefined ? [] : [locale]),
            ]),
          ],
    ),
  );
}

function undefinedName(
  code: string,
  where: string,
  name: string,
  known: readonly string[],
  path: readonly (string | number)[],
): FlowProblem {
  const near = known.length > 0 ? closest(name, [...known]) : undefined;
  const hint =
    near !== undefined && distance(name, near) <= 3
      ? `did you mean \`${near}\`?`
      : known.length > 0 && known.length <= 12
        ? `there ${known.length === 1 ? 'is' : 'are'} ${known.map((each) => `\`${each}\``).join(', ')}.`
        : 'nothing there comes near it.';
  return { code, path, message: `\`${name}\` is not defined in ${where}; ${hint}` };
}
