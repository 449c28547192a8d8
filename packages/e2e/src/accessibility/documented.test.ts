import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { exceptions } from './exceptions.ts';
import { point } from './leaving.ts';
import { points } from './points.ts';

const folder = import.meta.dirname;
const document = readFileSync(path.resolve(folder, '../../../../docs/accessibility.md'), 'utf8');

/** The files that test a point. */
const filesOf = (number: string) =>
  globSync('*.test.ts', { cwd: folder }).filter((file) =>
    readFileSync(path.join(folder, file), 'utf8').includes(`\npoint(${number},`),
  );

/** The rows of the table: number, sentence, file. */
const rows = [...document.matchAll(/^\| (\d+) \| (.+?) \| .*?`(\S+\.test\.ts)`.*\|$/gm)].map(
  ([, number, sentence, file]) => [Number(number), sentence, file],
);

it('every point has one test, and the document says in which file', () => {
  const sentences = Object.entries(points).map(([number, sentence]) => [
    Number(number),
    sentence,
    filesOf(number).join(),
  ]);
  expect(rows).toEqual(sentences);
});

it('what an engine cannot show is said in the document, with the reason', () => {
  for (const { point: number, engine, reason } of exceptions)
    expect(document).toContain(`| ${number} | ${engine} | ${reason} |`);
  expect(document.match(/^\| \d+ \| (chromium|firefox|webkit) \|/gm) ?? []).toHaveLength(exceptions.length);
});

point(40, async () => {
  const [, script = ''] = document.split('## The script for a person');
  for (const reader of ['NVDA', 'VoiceOver on macOS', 'VoiceOver on iOS', 'TalkBack'])
    expect(script).toContain(`### ${reader}`);
  for (const heard of ['name', 'step', 'error', 'result']) expect(script).toContain(`**${heard}**`);
});
