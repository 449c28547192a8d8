import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { en } from '../locales/en.ts';
import { operators } from '../schema/conditions/operators.ts';
import { vocabulary } from '../schema/conditions/vocabulary.ts';
import { flow } from '../schema/flow.ts';
import { offer } from '../schema/offer.ts';
import { problemCodes } from '../schema/problem-codes.ts';
import { reference } from './reference.ts';

const file = fileURLToPath(new URL('../../../../docs/flow-reference.md', import.meta.url));

it('the flow reference is the one the sources give (pnpm --filter @partwell/flow run reference)', async () => {
  await expect(reference()).toMatchFileSnapshot(file);
});

it('everything a flow may say has its place in the reference', () => {
  const page = reference();
  const names = [
    ...Object.keys(flow.shape),
    ...offer.options.flatMap(({ shape }) => Object.keys(shape)),
    ...offer.options.map(({ shape }) => shape.kind.value),
    ...Object.keys(vocabulary),
    ...Object.keys(operators),
    ...Object.keys(en),
    ...Object.keys(problemCodes),
  ];
  expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});

it('nothing in the reference is left without words', () => {
  expect(
    reference()
      .split('\n')
      .filter((line) => /\| undefined|\[object|\| {2}\| /.test(line)),
  ).toEqual([]);
});
