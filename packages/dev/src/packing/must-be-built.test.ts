import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { root } from '../root.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'partwell-packing-'));
  const manifest = {
    ...{ name: 'packed', version: '1.0.0', exports: './src/index.ts', files: ['dist'] },
    scripts: { prepack: `node ${path.join(import.meta.dirname, 'must-be-built.ts')}` },
    publishConfig: { exports: { '.': { default: './dist/index.js' } }, bin: { it: './dist/main.js' } },
  };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const pack = () => spawnSync('pnpm', ['pack'], { cwd: folder, encoding: 'utf8' });

test('a package that was not built is not packed, and what is missing is named', () => {
  const { status, stdout, stderr } = pack();
  expect(status).not.toBe(0);
  expect(stdout + stderr).toContain('Not built: ./dist/index.js, ./dist/main.js.');
  expect(globSync('*.tgz', { cwd: folder })).toEqual([]);
});

test('one that was built is', () => {
  mkdirSync(path.join(folder, 'dist'));
  for (const file of ['index.js', 'main.js']) writeFileSync(path.join(folder, 'dist', file), '');
  expect(pack().status).toBe(0);
  expect(globSync('*.tgz', { cwd: folder })).toEqual(['packed-1.0.0.tgz']);
});

test('every package that is published is looked at before', () => {
  const manifests = globSync('packages/*/package.json', { cwd: root }).map((file) =>
    JSON.parse(readFileSync(path.join(root, file), 'utf8')),
  );
  const unguarded = manifests.filter(
    (manifest) => !manifest.private && !manifest.scripts?.prepack?.includes('must-be-built.ts'),
  );
  expect(unguarded.map(({ name }) => name)).toEqual([]);
});
