import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { exceptions } from './exceptions.ts';
import { scenarios } from './scenarios.ts';

const folder = import.meta.dirname;
const document = readFileSync(path.resolve(folder, '../../../../docs/embedding.md'), 'utf8');

/** The files that test a scenario. */
const filesOf = (number: string) =>
  globSync('*.test.ts', { cwd: folder }).filter((file) =>
    readFileSync(path.join(folder, file), 'utf8').includes(`\nonAHostPageThat(${number},`),
  );

it('every scenario has its tests in one file, and the document says in which', () => {
  const rows = [...document.matchAll(/^\| (\d+) \| (.+?) \| `(\S+\.test\.ts)` \|$/gm)]
    .map(([, number, sentence, file]) => [Number(number), sentence, file])
    .sort(([one], [other]) => Number(one) - Number(other));
  const told = Object.entries(scenarios).map(([number, sentence]) => [
    Number(number),
    sentence,
    filesOf(number).join(),
  ]);
  expect(rows).toEqual(told);
});

it('what an engine cannot show is said in the document, with the reason', () => {
  for (const { scenario, engine, reason } of exceptions)
    expect(document).toContain(`| ${scenario} | ${engine} | ${reason} |`);
  expect(document.match(/^\| \d+ \| (chromium|firefox|webkit) \|/gm) ?? []).toHaveLength(exceptions.length);
});
