import { describe, expect, it } from 'vitest';
import { readFlow } from '../read-flow.ts';

const said = (source: string) =>
  readFlow(source).problems.map(({ code, line, column, endLine, endColumn }) => [
    code,
    line,
    column,
    endLine,
    endColumn,
  ]);
const codes = (source: string) => readFlow(source).problems.map(({ code }) => code);

describe('text that is not JSON', () => {
  it.each([
    ['a comma that is missing', '{"schemaVersion": 1 "id": "x"}', 'A comma is missing before `"id"`.', 21],
    ['a value that is missing', '{"id": }', 'A value is missing here; there is `}` instead.', 8],
    ['single quotes', `{"id": 'x'}`, 'Texts and names stand in double quotes, not in single ones.', 8],
    [
      'no quotes',
      '{"id": hello}',
      '`hello` is not JSON. Texts and names stand in double quotes; only numbers, true, false and null do not.',
      8,
    ],
    [
      'a quote that is missing',
      '{"id": "x}',
      'This text is not closed: a double quote is missing. A line break inside a text is written \\n.',
      8,
    ],
    ['a brace that is missing', '{"id": "x"', 'An object is not closed: a } is missing.', 11],
    [
      'a backslash',
      '{"id": "\\x"}',
      'A backslash in a text is written \\\\; known after one are n, t, r, b, f, u, " and /.',
      8,
    ],
    ['something after the end', '{"schemaVersion": 1, "id": "x"} more', undefined, 33],
    ['nothing', ' \n ', 'The document is empty; begin with {"schemaVersion": 1, "id": "default"}.', 1],
    [
      'a comment alone',
      '// later',
      'The document is empty; begin with {"schemaVersion": 1, "id": "default"}.',
      1,
    ],
  ])('like %s is told in words, where it is', (_name, source, message, column) => {
    const syntax = readFlow(source).problems.find(({ code }) => code === 'json_syntax');
    expect(syntax).toMatchObject({ code: 'json_syntax', column, ...(message && { message }) });
  });

  it('does not hide what is certain besides', () =>
    expect(
      codes(
        '{"schemaVersion": 1, "id": "x" "adress": "formal", "reasons": [{"id": "other", "offers": ["a"]}]}',
      ),
    ).toEqual(['json_syntax', 'unknown_property', 'offer_undefined']));

  it('leaves out what may only follow from it', () =>
    expect(
      codes(`{
        "adress": "formal",
        "thanks": {"title": "Hello},
        "reasons": [{"id": "other", "offers": ["pause"]}],
        "offers": {"pause": {"kind": "pause", "months": [1]}}
      }`),
    ).toEqual(['unknown_property', 'json_syntax']));

  it('does not call undefined what could not be read', () =>
    expect(
      codes('{"reasons": [{"id": "other", "offers": ["pause"]}], "offers": {"pause": {"kind": pause}}}'),
    ).toEqual(['json_syntax']));

  it('still knows what was defined before it', () =>
    expect(
      codes(
        '{"offers": {"pause": {"kind": "pause", "months": [1]}}, "reasons": [{"id": "other", "offers": ["pauze"]}], "id": oops',
      ),
    ).toEqual(['offer_undefined', 'json_syntax']));
});

describe('a name', () => {
  it('that is given twice is told at the second', () =>
    expect(said('{"schemaVersion": 1,\n"id": "x",\n"id": "y"}')).toEqual([['duplicate_key', 3, 1, 3, 5]]));

  it('that is given twice is checked as it would count', () =>
    expect(
      said('{"schemaVersion": 1, "id": "x", "address": "formal",\n"address": "frmal"}').slice(1),
    ).toEqual([['unknown_value', 2, 12, 2, 19]]));

  it.each(['__proto__', 'constructor', 'prototype'])('%s is refused at any depth', (name) =>
    expect(codes(`{"schemaVersion": 1, "id": "x", "goodbye": {"${name}": {"polluted": true}}}`)).toEqual([
      'forbidden_key',
    ]),
  );

  it('of every object is one like another', () =>
    expect(codes('{"schemaVersion": 1, "id": "x", "offers": {"toString": 1}, "hasOwnProperty": 2}')).toEqual([
      'invalid_name',
      'offer_unused',
      'wrong_type',
      'unknown_property',
    ]));
});

describe('a place', () => {
  const at = (source: string) => said(source)[0]?.slice(1);
  const flow = '{"schemaVersion": 1, "id": "x",\n';

  it('is the wrong value', () => expect(at(`${flow}"address": "polite"}`)).toEqual([2, 12, 2, 20]));
  it('is the name of an unknown property', () => expect(at(`${flow}"colour": "red"}`)).toEqual([2, 1, 2, 9]));
  it('is where something is missing', () =>
    expect(at(`${flow}"goodbye": {"comeBack": {}}}`)).toEqual([2, 13, 2, 23]));
  it('is the beginning of an entry in which something is missing', () =>
    expect(at(`${flow}"reasons": [\n{"offers": []}]}`)).toEqual([3, 1, 3, 2]));
  it('is the entry of a list', () =>
    expect(at(`${flow}"reasons": [{"id": "other", "offers": ["a"]}]}`)).toEqual([2, 40, 2, 43]));
  it.each([
    ['CRLF', '\r\n'],
    ['CR', '\r'],
    ['LF', '\n'],
  ])('is counted in lines that end with %s', (_name, end) =>
    expect(at(`{${end}"schemaVersion": 1,${end}"id": 1}`)).toEqual([3, 7, 3, 8]),
  );
  it('does not count a byte order mark', () =>
    expect(at('\uFEFF{"schemaVersion": 1, "id": 1}')).toEqual([1, 28, 1, 29]));
  it('counts as editors do where characters are wide', () =>
    expect(at(`${flow}"thanks": {"title": "🎉"}, "colour": 1}`)).toEqual([2, 28, 2, 36]));
});
