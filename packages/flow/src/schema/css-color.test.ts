import { describe, expect, it } from 'vitest';
import { cssColor } from './css-color.ts';
import { cssColorNames } from './css-color-names.ts';
import { flowJsonSchema } from './json-schema.ts';
import { parseFlow } from './parse-flow.ts';

const flowIn = (brand: string) => JSON.stringify({ schemaVersion: 1, id: 'x', theme: { brand } });

/** What is said of a flow whose brand is this. */
const saidOf = (brand: string) => {
  const read = parseFlow(flowIn(brand));
  return read.ok ? [] : read.problems.map(({ code, message, fix }) => [code, message, fix]);
};

describe('a colour', () => {
  it('has one of the 148 names of CSS', () => {
    expect(new Set(cssColorNames).size).toBe(148);
    for (const name of cssColorNames) expect(cssColor.safeParse(name).success, name).toBe(true);
  });

  it.each([
    'Red',
    'RebeccaPurple',
    '#abc',
    '#abcd',
    '#0b57d0',
    '#0B57D0ff',
    'rgb(11 87 208 / 50%)',
    'hsl(217, 90%, 43%)',
    'oklch(55% 0.2 265)',
  ])('may be %s', (brand) => expect(saidOf(brand)).toEqual([]));

  it.each(['notacolor', 'transparent', 'currentcolor', 'inherit', '#12345', 'toString', 'url(x)', ''])(
    'is not %j, and it is said what one looks like',
    (brand) => {
      const [[code, message] = []] = saidOf(brand);
      expect(code).toBe('invalid_format');
      expect(message).toContain('Use a CSS colour, such as "#0b57d0"');
    },
  );

  it.each([
    ['grren', 'green'],
    ['bleu', 'blue'],
    ['Dark-Orchid', 'darkorchid'],
    ['0b57d0', '#0b57d0'],
  ])('that is misspelt as %s is told the nearest, %s', (brand, near) =>
    expect(saidOf(brand)).toEqual([
      [
        'invalid_format',
        `The text "${brand}" cannot stand here (did you mean "${near}"?). Use a CSS colour, such as "#0b57d0", "oklch(55% 0.2 265)" or "rebeccapurple".`,
        `"${near}"`,
      ],
    ]),
  );
});

describe('the JSON Schema of a colour', () => {
  const { $defs } = flowJsonSchema() as {
    $defs: { color: { anyOf: readonly { enum?: readonly string[]; pattern?: string }[] } };
  };
  const takes = (text: string) =>
    $defs.color.anyOf.some(
      (form) => form.enum?.includes(text) || (form.pattern && new RegExp(form.pattern).test(text)),
    );

  it('offers every name', () => expect($defs.color.anyOf[0]?.enum).toEqual(cssColorNames));

  it.each(['rebeccapurple', 'RebeccaPurple', 'RED', '#0b57d0', 'oklch(55% 0.2 265)'])(
    'takes %s, as the server does',
    (brand) => expect([takes(brand), saidOf(brand)]).toEqual([true, []]),
  );

  it.each(['notacolor', 'transparent', '#12345'])('refuses %s, as the server does', (brand) =>
    expect(takes(brand)).toBe(false),
  );
});
