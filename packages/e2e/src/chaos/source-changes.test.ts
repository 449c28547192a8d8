import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { noticed } from './moments.ts';
import { plantedBugs } from './planted-bugs.ts';
import type { SourceChange } from './source-change.ts';

const sources = path.resolve(import.meta.dirname, '../../../api/src');
const timesThere = ({ file, from }: SourceChange): number =>
  readFileSync(path.join(sources, file), 'utf8').split(from).length - 1;

describe('what a fault run changes is there once', () => {
  it.each(noticed)('where a server dies: $to', (change) => expect(timesThere(change)).toBe(1));

  it.each(Object.entries(plantedBugs))('in the planted bug: %s', (_name, { changes }) =>
    expect(changes.map(timesThere)).toEqual(changes.map(() => 1)),
  );
});

it('each invariant has its planted bug', () => {
  const broken = new Set(Object.values(plantedBugs).map(({ found }) => found.source.slice(1, 3)));
  expect([...broken].sort()).toEqual(['I1', 'I2', 'I3', 'I4', 'I5']);
});
