import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseFlow } from './parse-flow.ts';

const wrap = (body: string) => `{\n  "schemaVersion": 1,\n  "id": "x",\n  ${body}\n}`;
const problemsOf = (source: string) => {
  const parsed = parseFlow(source);
  return parsed.ok ? [] : parsed.problems;
};

describe('a flow', () => {
  it('is complete with nothing but an id', () =>
    expect(parseFlow(wrap('"reasons": []'))).toMatchObject({ ok: true }));

  it('may carry comments and trailing commas', () =>
    expect(parseFlow(wrap('// why\n "reasons": [{ "id": "other", },],'))).toMatchObject({ ok: true }));
});

describe('a mistake', () => {
  it('in a name does not make what was meant look unused', () => {
    const source = wrap(
      '"segments": {"loyal": {"plan": "a"}}, "thanks": {"when": "loyl"}, "reasons": [{"id": "other", "offers": ["pauze"]}], "offers": {"pause": {"kind": "pause", "months": [1]}}',
    );
    expect(problemsOf(source).map(({ code }) => code)).toEqual(['segment_undefined', 'offer_undefined']);
  });

  it.each([
    [
      'an offer that is not defined',
      '"reasons": [{"id": "other", "offers": ["pauze"]}], "offers": {"pause": {"kind": "pause", "months": [1]}}',
      'offer_undefined',
      '`pauze` is not defined in offers; did you mean `pause`?',
    ],
    [
      'a segment that is not defined',
      '"segments": {"loyal": {"plan": "a"}}, "thanks": {"when": "loyl"}',
      'segment_undefined',
      '`loyl` is not defined in segments; did you mean `loyal`?',
    ],
    [
      'a misspelt field',
      '"segments": {"a": {"tenureMonth": 3}}',
      'condition_field',
      '`tenureMonth` is not something known of a customer (did you mean `tenureMonths`?). Your own values are read as `traits.tenureMonth`.',
    ],
    [
      'a number compared with a string',
      '"segments": {"a": {"tenureMonths": {"$gte": "12"}}}',
      'condition_type',
      '`tenureMonths` is a number and is compared with the text "12".',
    ],
    [
      'an operator that is refused',
      '"segments": {"a": {"plan": {"$regex": "^p"}}}',
      'condition_refused',
      '`$regex` cannot be used. Regular expressions are refused, as some take for ever; list the values with `$in`.',
    ],
    [
      'a reason without words',
      '"reasons": [{"id": "because"}]',
      'label_missing',
      '`because` has no standard words; give it a `label`, such as {"en": "…"}.',
    ],
    [
      'a placeholder that means nothing',
      '"thanks": {"title": "Hi {nam}"}',
      'placeholder_undefined',
      '`nam` is not defined in the values this text may show; did you mean `name`?',
    ],
    ['an unclosed brace', '"thanks": {"body": "Hi {name"}', 'message_syntax', undefined],
    [
      'an unknown text',
      '"texts": {"en": {"action.leaves": "x"}}',
      'text_undefined',
      '`action.leaves` is not defined in texts; did you mean `action.leave`?',
    ],
    [
      'a property that does not exist',
      '"reason": []',
      'unknown_property',
      '`reason` is not a property here; did you mean `reasons`?',
    ],
    [
      'a dangerous address',
      '"goodbye": {"comeBack": {"url": "javascript:alert(1)"}}',
      'invalid_value',
      undefined,
    ],
    [
      'an address on somebody else’s site',
      '"goodbye": {"comeBack": {"url": "//evil.example"}}',
      'invalid_value',
      undefined,
    ],
    [
      'a forbidden name',
      '"offers": {"__proto__": {}}',
      'forbidden_key',
      '`__proto__` cannot be used as a name.',
    ],
    [
      'both reductions',
      '"offers": {"a": {"kind": "discount", "percentOff": 5, "amountOff": {"EUR": 5}, "months": 1}}',
      'invalid_value',
      'Give either `percentOff` or `amountOff`, not both and not neither.',
    ],
    [
      'two reasons of one id',
      '"reasons": [{"id": "other"}, {"id": "other"}]',
      'reason_duplicate',
      'There is another reason `other`; ids are unique.',
    ],
  ])('like %s is named, with its place and what to write', (_name, body, code, message) => {
    const problem = problemsOf(wrap(body)).find((each) => each.code === code);
    expect(problem).toMatchObject({ code, line: 4, column: expect.any(Number), ...(message && { message }) });
  });

  it('does not hide another', () =>
    expect(
      problemsOf(wrap('"reasons": [{"id": "zz", "offers": ["a"]}], "thanks": {"when": "b"}')).map(
        ({ code }) => code,
      ),
    ).toEqual(['label_missing', 'offer_undefined', 'segment_undefined']));

  it('in the JSON itself says where', () =>
    expect(problemsOf('{"id": }')).toMatchObject([{ code: 'json_syntax', line: 1, column: 8 }]));

  it.each([
    ['empty', ''],
    ['endless', `{"id": "${'x'.repeat(300_000)}"}`],
    ['bottomless', '['.repeat(5000) + ']'.repeat(5000)],
  ])('like an %s document does not break anything', (_name, source) =>
    expect(parseFlow(source).ok).toBe(false),
  );
});

describe('the example flows', () => {
  const folder = new URL('../../../../examples/flows/', import.meta.url);
  it.each(readdirSync(folder).filter((name) => name.endsWith('.json')))('%s is valid', (name) =>
    expect(problemsOf(readFileSync(new URL(name, folder), 'utf8'))).toEqual([]),
  );
});
