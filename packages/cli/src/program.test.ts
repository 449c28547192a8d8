import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { parseFlow } from '@partwell/flow/schema';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { main, runPartwell } from './testing/run-partwell.ts';
import { sampleFlow } from './testing/samples.ts';
import { workFolder } from './testing/work-folder.ts';

test('the help names every command and how to begin', () => {
  const { code, stdout } = runPartwell(['--help'], { cwd: workFolder({}) });
  for (const word of ['init', 'validate', 'explain', 'diff', 'schema', 'completion', 'A first flow'])
    expect(stdout).toContain(word);
  expect(code).toBe(0);
});

test('help of a command is the help of that command', () => {
  const cwd = workFolder({});
  const { code, stdout } = runPartwell(['help', 'validate'], { cwd });
  expect([code, stdout]).toEqual([0, runPartwell(['validate', '--help'], { cwd }).stdout]);
});

test('without anything the help is printed, which is no mistake', () => {
  const { code, stdout, stderr } = runPartwell([], { cwd: workFolder({}) });
  expect(stdout).toContain('Usage: partwell');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

const own = [
  'init',
  'dev',
  'validate',
  'preview',
  'diff',
  'env',
  'doctor',
  'flows',
  'sessions',
  'webhooks',
  'actions',
  'customers',
  'executor',
  'schema',
  'completion',
];

test.each(own)('the help of %s says what it is for, has an example and its exit codes', (command) => {
  const { stdout } = runPartwell([command, '--help'], { cwd: workFolder({}) });
  expect(stdout).toMatch(/^Usage: partwell .*\n\n[A-Z][^\n]+/);
  expect(stdout).toContain(`$ partwell ${command}`.replace('$ partwell completion', 'partwell completion'));
  expect(stdout).toContain('Exit codes: 0 ');
});

// Only where there is a device that is always full.
test.skipIf(!existsSync('/dev/full'))('what cannot be written is said in words, and is no success', () => {
  const full = openSync('/dev/full', 'w');
  const { status, stderr } = spawnSync(process.execPath, [main, 'schema'], {
    ...{ cwd: workFolder({}), encoding: 'utf8', stdio: ['ignore', full, 'pipe'] },
  });
  closeSync(full);
  expect([status, stderr]).toEqual([
    2,
    'The output cannot be written (ENOSPC). What there is of it is not all.\n',
  ]);
});

test('a mistyped command is answered with the nearest', () => {
  const { code, stderr } = runPartwell(['valdate', 'flows'], { cwd: workFolder({}) });
  expect(stderr).toContain("unknown command 'valdate'\n(Did you mean validate?)");
  expect(code).toBe(2);
});

test('a missing argument leads to the help of its command', () => {
  const { code, stderr } = runPartwell(['validate'], { cwd: workFolder({}) });
  expect(stderr).toContain("missing required argument 'flow'\n(see partwell validate --help)");
  expect(code).toBe(2);
});

test('a file that is not there is answered with those that are', () => {
  const cwd = workFolder({ 'flows/default.json': sampleFlow, 'flows/notes.md': '' });
  const stderr = (file: string) => runPartwell(['validate', file], { cwd }).stderr;
  expect(stderr('flows/defualt.json')).toBe('flows/defualt.json does not exist. In flows is default.json.\n');
  expect(stderr('flow/default.json')).toBe('flow/default.json does not exist. There is no folder flow.\n');
  expect(stderr('default.json')).toBe('default.json does not exist. Here is no .json file at all.\n');
});

test('an unknown option is a usage error', () => {
  const { code, stderr } = runPartwell(['validate', '--loud', 'a.json'], { cwd: workFolder({}) });
  expect(stderr).toContain("unknown option '--loud'");
  expect(code).toBe(2);
});

test('the printed schema accepts what the parser accepts, and refuses a property that nobody knows', () => {
  const { stdout } = runPartwell(['schema'], { cwd: workFolder({}) });
  const schema = z.fromJSONSchema(JSON.parse(stdout));
  expect(parseFlow(JSON.stringify(sampleFlow)).ok).toBe(true);
  expect(schema.safeParse(sampleFlow).success).toBe(true);
  expect(schema.safeParse({ ...sampleFlow, reasns: [] }).success).toBe(false);
});

test('the printed schema is the one that is published with the flow package', () => {
  const published = new URL('../../flow/flow.schema.json', import.meta.url);
  const { stdout } = runPartwell(['schema'], { cwd: workFolder({}) });
  expect(JSON.parse(stdout)).toEqual(JSON.parse(readFileSync(published, 'utf8')));
});

test('a reader who has read enough ends it without a word', () => {
  const cwd = workFolder({ 'flow.json': sampleFlow, 'bad.json': '{}' });
  const run = (args: string) =>
    spawnSync('bash', ['-c', `"$0" "$1" ${args} | true; echo "\${PIPESTATUS[0]}"`, process.execPath, main], {
      cwd,
      encoding: 'utf8',
    });
  for (const [args, code] of [
    ['--help', 0],
    ['schema', 0],
    ['validate flow.json', 0],
    ['validate bad.json', 1],
  ] as const) {
    const { stdout, stderr } = run(args);
    expect([args, stdout.trim(), stderr]).toEqual([args, String(code), '']);
  }
});
