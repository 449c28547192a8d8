import { describe, expect, it } from 'vitest';
import { MAX_TEXTS } from './document/limits.ts';
import { parseFlow } from './parse-flow.ts';
import { isError } from './problem.ts';
import { type ProblemCode, problemCodes } from './problem-codes.ts';

const flow = (body: string) => `{"schemaVersion": 1, "id": "x", ${body}}`;
const pause = '"pause": {"kind": "pause", "months": [1]}';
const when = (condition: string) => flow(`"when": ${condition}`);
const title = (text: string) => flow(`"thanks": {"title": ${text}}`);
const many = (count: number, each: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => each(at)).join();

/** For each code a document that has this problem. */
const documents: Record<ProblemCode, string> = {
  json_syntax: '{"schemaVersion": 1, "id": x}',
  duplicate_key: flow('"id": "y"'),
  forbidden_key: flow('"constructor": {}'),
  too_large: ' '.repeat(300 * 1024),
  too_deep: '['.repeat(50) + ']'.repeat(50),
  too_many_texts: flow(`"texts": {"en": {${many(MAX_TEXTS + 1, (at) => `"t${at}": "x"`)}}}`),
  more_problems: flow(many(201, (at) => `"property-${at}": 1`)),
  schema_version_missing: '{"id": "x"}',
  schema_version_unknown: '{"schemaVersion": 0, "id": "x"}',
  schema_version_newer: '{"schemaVersion": 2, "id": "x"}',
  unknown_property: flow('"colour": "red"'),
  missing_property: '{"schemaVersion": 1}',
  unknown_kind: flow('"offers": {"a": {"kind": "hug"}}'),
  unknown_value: flow('"address": "polite"'),
  wrong_type: flow('"reasons": {}'),
  too_small: flow('"offers": {"a": {"kind": "pause", "months": [0]}}'),
  too_big: flow('"offers": {"a": {"kind": "pause", "months": [25]}}'),
  invalid_format: flow('"theme": {"radius": "round"}'),
  invalid_name: flow('"segments": {"Loyal": {"plan": "a"}}'),
  invalid_value: flow('"offers": {"a": {"kind": "discount", "months": 1}}'),
  offer_undefined: flow('"reasons": [{"id": "other", "offers": ["a"]}]'),
  offer_repeated: flow(`"reasons": [{"id": "other", "offers": ["pause", "pause"]}], "offers": {${pause}}`),
  offer_unused: flow(`"offers": {${pause}}`),
  offer_unreachable: flow(
    '"when": {"plan": "a"}, "reasons": [{"id": "other", "offers": ["b"]}], "offers": {"b": {"kind": "pause", "months": [1], "when": {"plan": "b"}}}',
  ),
  segment_undefined: when('"loyal"'),
  segment_unused: flow('"segments": {"a": {"plan": "a"}}'),
  reason_duplicate: flow('"reasons": [{"id": "other"}, {"id": "other"}]'),
  reason_unreachable: flow('"when": {"plan": "a"}, "reasons": [{"id": "other", "when": {"plan": "b"}}]'),
  option_duplicate: flow(
    '"reasons": [{"id": "other", "followUp": {"kind": "choice", "options": ["moving", "moving"]}}]',
  ),
  part_unreachable: flow('"when": {"plan": "a"}, "thanks": {"when": {"plan": "b"}}'),
  label_missing: flow('"reasons": [{"id": "because"}]'),
  text_undefined: flow('"texts": {"en": {"hello": "Hello"}}'),
  condition_shape: when('{"$or": {}}'),
  condition_empty: when('{}'),
  condition_field: when('{"age": 3}'),
  condition_operator: when('{"plan": {"$is": "a"}}'),
  condition_refused: when('{"plan": {"$regex": "a"}}'),
  condition_type: when('{"tenureMonths": "12"}'),
  condition_value: when('{"interval": "monthly"}'),
  condition_impossible: when('{"tenureMonths": {"$gt": 12, "$lt": 6}}'),
  condition_always: when('{"tenureMonths": {"$gte": 0}}'),
  condition_too_large: when(`{"plan": {"$in": [${many(600, (at) => `"p${at}"`)}]}}`),
  trait_undefined: flow('"traits": {"company": "string"}, "when": {"traits.compny": "a"}'),
  message_syntax: title('"Hi {name"'),
  placeholder_undefined: title('"Hi {nam}"'),
  placeholder_type: title('"{price, number}"'),
  placeholder_quoted: title(`"l'{name}"`),
  text_blank: title('" \\u3164"'),
  text_hidden: title('"Stay\\u202e"'),
  text_html: title('"<b>Hi</b>"'),
  text_default_missing: title('{"de": "Hallo"}'),
  text_untranslated: flow(
    '"thanks": {"title": {"en": "Hi", "de": "Hallo"}}, "question": {"title": {"en": "Why?", "sv": "Varför?"}}',
  ),
  locale_unknown: title('{"en": "Hi", "xx": "Hi"}'),
};

const problemsOf = (source: string) => {
  const parsed = parseFlow(source);
  return parsed.ok ? parsed.warnings : parsed.problems;
};

describe.each(Object.entries(documents))('%s', (code, source) => {
  it('is told of a document that has it', () =>
    expect(problemsOf(source).map((problem) => problem.code)).toContain(code));

  it('is a warning exactly where the table says so', () => {
    const isWarning = 'severity' in problemCodes[code as ProblemCode];
    const own = problemsOf(source).filter((problem) => problem.code === code);
    expect(own.map(isError)).toEqual(own.map(() => !isWarning));
  });
});

it('every code that is told is in the table', () =>
  expect(
    Object.values(documents)
      .flatMap(problemsOf)
      .filter(({ code }) => !Object.hasOwn(problemCodes, code)),
  ).toEqual([]));

it('every code is explained in a sentence', () =>
  expect(Object.values(problemCodes).filter(({ description }) => !/^[A-Z].*\.$/.test(description))).toEqual(
    [],
  ));
