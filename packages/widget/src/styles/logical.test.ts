// @vitest-environment node
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** What is said of a side or an extent of the screen all the same, and why. */
const reasons: Readonly<Record<string, string>> = {
  'overflow-y: auto': 'Of the engines only Gecko knows `overflow-block`.',
  'border-width: 0 2px 2px 0': 'A tick is no arrow: it is the same from right to left.',
};

const side = '(top|right|bottom|left)';
/** Named for a side or an extent of the screen instead of one of the text. */
const physical = [
  new RegExp(`^${side}$`),
  new RegExp(`^(scroll-)?(margin|padding)-${side}$`),
  new RegExp(`^border-${side}(-(width|style|color))?$`),
  /^border-(top|bottom)-(left|right)-radius$/,
  /^((min|max)-)?(width|height)$/,
  /^overflow-[xy]$/,
];
const sided = /^(text-align|float|clear)$/;
/** Four values at once begin at the top of the screen, or at its upper left corner. */
const fourSided = /^(scroll-)?(margin|padding)$|^inset$|^border-(width|style|color)$/;
const fourCornered = /^border-radius$/;

/** The values of a shorthand: what stands in a function is one with it. */
function parts(value: string): string[] {
  const closed = value.replace(/\(([^()]*)\)/g, (_, inner: string) => `[${inner.replace(/\s+/g, '')}]`);
  return closed === value ? value.split(/\s+/) : parts(closed);
}

function isPhysical(property: string, value: string): boolean {
  if (physical.some((name) => name.test(property))) return true;
  if (sided.test(property)) return /\b(left|right)\b/.test(value);
  const [first, second, third = first, fourth = second] = parts(value);
  if (fourSided.test(property)) return second !== fourth;
  return fourCornered.test(property) && (first !== second || third !== fourth) && second !== undefined;
}

/** Every `property: value` of a style sheet, in rules and in what is nested in them. */
const declarations = (css: string): [string, string][] =>
  [...css.replace(/\/\*.*?\*\//gs, '').matchAll(/(?<=[;{}]\s*)([\w-]+)\s*:\s*([^;{}]+)(?=[;}])/g)].map(
    ([, property = '', value = '']) => [property, value.trim().replace(/\s+/g, ' ')],
  );
const found = (css: string) =>
  declarations(css)
    .filter(([property, value]) => isPhysical(property, value))
    .map(([property, value]) => `${property}: ${value}`);

it('nothing is said of a side of the screen that is meant of the text, but for a written reason', () => {
  const sheets = globSync(join(import.meta.dirname, '*.css')).map((file) => readFileSync(file, 'utf8'));
  expect([...new Set(sheets.flatMap(found))].sort()).toEqual(Object.keys(reasons).sort());
});

it.each([
  'left: 0',
  'margin-left: 1px',
  'border-right: 0',
  'border-top-left-radius: 0',
  'max-width: 4em',
  'text-align: right',
  'padding: 0 1px 0 calc(1px + 1px)',
  'border-radius: 4px 0',
])('%s would be found, also where it is nested', (declaration) => {
  expect(found(`.a{color:red;&:hover{${declaration};}}`)).toEqual([declaration]);
  expect(
    found(
      `.a{/* left: 0; */padding:0 1px;inset:0;border-radius:1px;border-color:oklch(from red min(l, 1) c h)}`,
    ),
  ).toEqual([]);
});
