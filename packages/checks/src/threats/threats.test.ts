// docs/threats.md: every threat and fault is there, and every test it names.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../root.ts';
import { faults, threats } from './threats.ts';

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const document = read('docs/threats.md');

/** Cells of the rows of tables, by their first. */
const rows = document
  .split('\n')
  .filter((line) => /^\| (?!-)/.test(line))
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')));

interface NamedTest {
  readonly name: string;
  readonly file: string;
}

const namedIn = (cell = ''): NamedTest[] =>
  [...cell.matchAll(/\[((?:[^[\]]|\[\w+\])+)\]\(\.\.\/(\S+?\.test\.tsx?)\)/g)].map(
    ([, name = '', file = '']) => ({
      name,
      file,
    }),
  );

/** Lists beside tests that take their names from them. */
const lists: Readonly<Record<string, string>> = {
  'packages/e2e/src/embedding': 'scenarios.ts',
  'packages/e2e/src/fairness': 'rules.ts',
};

/** Whether a file has a test of exactly this name. */
const has = ({ name, file }: NamedTest): boolean => {
  const folder = path.posix.dirname(file);
  const sources = [file, ...(lists[folder] ? [`${folder}/${lists[folder]}`] : [])];
  return (
    existsSync(path.join(root, file)) &&
    sources.some((source) =>
      ["'", '`', '"'].some((quote) => read(source).includes(`${quote}${name}${quote}`)),
    )
  );
};

test.each(Object.entries(threats))('%s, %s, is there with what shows it', (number, title) => {
  const row = rows.find(([first]) => first === number) ?? [];
  expect(row[1]).toBe(title);
  expect(namedIn(row.at(-1))).not.toEqual([]);
});

test.each(faults)('%s: it is there with what shows it', (fault) => {
  const row = rows.find(([first]) => first === fault) ?? [];
  expect(namedIn(row.at(-1))).not.toEqual([]);
});

test('nothing else is there', () => {
  const known = new Set<string | undefined>(['number', 'what breaks', ...Object.keys(threats), ...faults]);
  expect(rows.filter(([first]) => !known.has(first))).toEqual([]);
});

test('every test that is named is one', () => {
  const named = rows.flatMap((row) => namedIn(row.at(-1)));
  expect(named.length).toBeGreaterThan(70);
  expect(named.filter((each) => !has(each))).toEqual([]);
});

test('a name that no test has is noticed', () => {
  const [first] = rows.flatMap((row) => namedIn(row.at(-1)));
  expect(first && has({ ...first, name: `${first.name} at all` })).toBe(false);
  expect(has({ name: 'anything', file: 'packages/api/src/nowhere.test.ts' })).toBe(false);
});
