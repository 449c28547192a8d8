import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createProgram } from '../program.ts';
import { workFolder } from '../testing/work-folder.ts';
import { bash } from './bash.ts';
import { completionsOf } from './completions.ts';

const script = bash(completionsOf(createProgram()));

/** What bash itself would offer after these words; the last is the one the cursor is at. */
function offered(words: readonly string[], cwd = workFolder({})): string[] {
  const run = `${script}
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _partwell; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const args = ['--noprofile', '--norc', '-c', run, 'bash', 'partwell', ...words];
  const out = execFileSync('bash', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  return out
    .split('\n')
    .filter((line) => line !== '')
    .sort();
}

test('commands are completed', () => {
  expect(offered(['val'])).toEqual(['validate']);
  expect(offered([''])).toEqual(
    expect.arrayContaining(['completion', 'diff', 'explain', 'schema', 'validate']),
  );
});

test('options of the command are completed, and of no other', () => {
  expect(offered(['validate', '--'])).toEqual(
    expect.arrayContaining(['--format', '--max-warnings', '--quiet']),
  );
  expect(offered(['validate', '--cust'])).toEqual([]);
  expect(offered(['diff', '--cust'])).toEqual(['--customers']);
});

test('values of an option are completed, also after a sign of equality', () => {
  expect(offered(['validate', '--format', 's'])).toEqual(['sarif']);
  expect(offered(['validate', '--format', '=', 'g'])).toEqual(['github']);
  expect(offered(['validate', '--format', '='])).toEqual(['github', 'json', 'sarif', 'text']);
  expect(offered(['explain', '--format', ''])).toEqual(['json', 'text']);
});

test('values of an argument are completed', () => {
  expect(offered(['completion', 'z'])).toEqual(['zsh']);
});

const files = {
  'default.json': {},
  'loyal customers.jsonc': {},
  'customers.ndjson': '',
  'notes.md': '',
  'flows/a.json': {},
  'flows/b.txt': '',
};

test('flow files and folders are completed, other files are not', () => {
  const cwd = workFolder(files);
  expect(offered(['validate', ''], cwd)).toEqual(['default.json', 'flows/', 'loyal\\ customers.jsonc']);
  expect(offered(['validate', 'flows/'], cwd)).toEqual(['flows/a.json']);
  expect(offered(['diff', 'default.json', 'fl'], cwd)).toEqual(['flows/']);
});

test('files of customers are completed where customers are asked for', () => {
  expect(offered(['diff', 'a', 'b', '--customers', 'c'], workFolder(files))).toEqual(['customers.ndjson']);
});

test('an option that takes several files goes on taking them', () => {
  const cwd = workFolder(files);
  expect(offered(['explain', '--flow', 'default.json', ''], cwd)).toContain('loyal\\ customers.jsonc');
  expect(offered(['explain', '--flow', 'default.json', '--customer', 'd'], cwd)).toEqual(['default.json']);
});

test('nothing is offered where only the person knows', () => {
  expect(offered(['diff', '--now', ''], workFolder(files))).toEqual([]);
});

test('a name that would run as a command is quoted, where bash does not quote it by itself', () => {
  const cwd = workFolder({ '$(touch pwned).json': {}, '`touch pwned`.json': {}, 'a;touch pwned.json': {} });
  const names = offered(['validate', ''], cwd);
  expect(names).toHaveLength(3);
  const echoed = execFileSync('bash', ['-c', names.map((name) => `printf '%s\\n' ${name}`).join('\n')], {
    cwd,
    encoding: 'utf8',
  });
  expect(echoed.trim().split('\n').sort()).toEqual(readdirSync(cwd).sort());
  expect(existsSync(path.join(cwd, 'pwned'))).toBe(false);
});
