import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkShape } from './check-shape.ts';

const shape = z.strictObject({
  id: z.string().regex(/^[a-z-]+$/, 'Use small letters.'),
  mode: z.enum(['auto', 'light', 'dark']).optional(),
  count: z.int().min(1).max(9).optional(),
  tags: z.array(z.string()).min(1).max(3).optional(),
  parts: z
    .record(
      z.string(),
      z.discriminatedUnion('kind', [
        z
          .strictObject({ kind: z.literal('gift'), months: z.int().optional(), amount: z.int().optional() })
          .refine(({ months, amount }) => months === undefined || amount === undefined, 'Not both.'),
        z.strictObject({ kind: z.literal('talk'), channel: z.string() }),
      ]),
    )
    .optional(),
  tiers: z
    .array(
      z.union([
        z.strictObject({ from: z.int(), percent: z.number(), months: z.int() }),
        z.strictObject({ from: z.int(), free: z.int() }),
        z.strictObject({ from: z.int(), credit: z.int() }),
      ]),
    )
    .optional(),
});

const check = (document: unknown) => checkShape(shape, document);
const said = (document: unknown) =>
  check(document).findings.map(({ code, path, fix }) => [code, path.join('/'), fix]);
const sentence = (document: unknown) => check(document).findings[0]?.message;

describe('what does not fit', () => {
  it.each([
    ['a misspelt property', { id: 'a', mdoe: 'dark' }, '`mdoe` is not a property here; did you mean `mode`?'],
    [
      'a property that is given as well',
      { id: 'a', mode: 'dark', moode: 'dark' },
      '`moode` is not a property here; did you mean `mode`, which is given too?',
    ],
    [
      'a property of another kind',
      { id: 'a', parts: { x: { kind: 'gift', channel: 'phone' } } },
      '`channel` is not a property of kind `gift`; it belongs to kind `talk`.',
    ],
    [
      'a property nobody knows',
      { id: 'a', parts: { x: { kind: 'talk', channel: 'c', colour: 'red' } } },
      '`colour` is not a property of kind `talk`; known are `kind` and `channel`.',
    ],
    [
      'a misspelt value',
      { id: 'a', mode: 'drak' },
      '`mode` is "auto", "light" or "dark"; this is the text "drak" (did you mean "dark"?).',
    ],
    [
      'a misspelt kind',
      { id: 'a', parts: { x: { kind: 'gfit' } } },
      'There is no kind "gfit"; did you mean "gift"?',
    ],
    [
      'an unknown kind',
      { id: 'a', parts: { x: { kind: 'hug' } } },
      'There is no kind "hug"; choose "gift" or "talk".',
    ],
    [
      'a missing kind that can be told',
      { id: 'a', parts: { x: { channel: 'phone' } } },
      '`kind` is missing; did you mean "talk"? There are "gift" or "talk".',
    ],
    ['another type', { id: 'a', tags: 5 }, '`tags` is a list, such as ["example"]; this is the number 5.'],
    [
      'a number as text',
      { id: 'a', count: '3' },
      '`count` is a whole number, such as 3; this is the text "3".',
    ],
    ['a fraction', { id: 'a', count: 1.5 }, '`count` is a whole number, such as 1; this is the number 1.5.'],
    ['a number out of range', { id: 'a', count: 10 }, '`count` is at most 9; this is 10.'],
    [
      'a list that is too long',
      { id: 'a', tags: ['a', 'b', 'c', 'd'] },
      '`tags` has at most 3 entries; this has 4.',
    ],
    ['a list that is empty', { id: 'a', tags: [] }, '`tags` has at least 1 entry; this has none.'],
    ['something missing', {}, '`id` is missing; add it, such as "id": "example".'],
    [
      'other letters',
      { id: 'No Way' },
      'The text "No Way" cannot stand here (did you mean "no-way"?). Use small letters.',
    ],
    [
      'what does not go together',
      { id: 'a', parts: { x: { kind: 'gift', months: 1, amount: 1 } } },
      'Not both.',
    ],
    [
      'none of several forms',
      { id: 'a', tiers: [{ from: 1 }] },
      'An entry of `tiers` needs more: `percent` and `months`, or `free`, or `credit`.',
    ],
    [
      'a form that was meant',
      { id: 'a', tiers: [{ from: 1, percnt: 2, months: 3 }] },
      '`percnt` is not a property here; did you mean `percent`?',
    ],
  ])('like %s is said to a person', (_name, document, message) => expect(sentence(document)).toBe(message));
});

describe('several things that do not fit', () => {
  it('are told together, one inside another too', () =>
    expect(
      said({ id: 'A', mdoe: 'drak', parts: { x: { kind: 'gfit', monhts: '3', amount: 4 }, y: 5 } }),
    ).toEqual([
      ['invalid_format', 'id', '"a"'],
      ['unknown_kind', 'parts/x/kind', '"gift"'],
      ['unknown_property', 'mdoe', 'mode'],
      ['unknown_value', 'mdoe', '"dark"'],
      ['unknown_property', 'parts/x/monhts', 'months'],
      ['wrong_type', 'parts/x/monhts', '3'],
      ['invalid_value', 'parts/x', undefined],
      ['wrong_type', 'parts/y', undefined],
    ]));

  it('are not told where one only follows from another', () =>
    expect(said({ id: 'a', tags: [1], parts: { x: { kind: 'talk', channel: 5 } } })).toEqual([
      ['wrong_type', 'tags/0', '"1"'],
      ['wrong_type', 'parts/x/channel', '"5"'],
    ]));
});

describe('what is valid', () => {
  it('is kept when something else is not', () =>
    expect(
      check({
        id: 'a',
        mode: {},
        tags: ['a', {}, 'b'],
        parts: { x: { kind: 'hug' }, y: { kind: 'talk', channel: 'phone' } },
      }).parsed,
    ).toEqual({ id: 'a', tags: ['a', 'b'], parts: { y: { kind: 'talk', channel: 'phone' } } }));

  it('leads back to where it stood', () => {
    const { salvaged } = check({ id: 'a', tgs: [{}, 'a', 'b'] });
    expect(salvaged.original(['tags', 1])).toEqual(['tgs', 2]);
  });

  it('is nothing where the whole is of another type', () => expect(check([]).parsed).toBeUndefined());

  it('leaves the document as it is', () => {
    const document = { id: 'A', mdoe: 'drak', tags: [{}, 'a'] };
    const before = structuredClone(document);
    check(document);
    expect(document).toEqual(before);
  });
});
