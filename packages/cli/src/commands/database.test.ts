import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openSqlite } from '@partwell/api';
import { findPostgres, sqliteDatabase, startPostgresServer } from '@partwell/api/testing';
import { expect, test } from 'vitest';
import { runPartwell } from '../testing/run-partwell.ts';
import { workFolder } from '../testing/work-folder.ts';

const published = { workspace: 'ws_test', flow: 'main', hash: 'hash', document: '{}' };

/** A data folder with one published flow, as a server leaves it. */
async function dataFolder() {
  const cwd = workFolder({});
  const file = path.join(cwd, 'data', 'partwell.sqlite');
  const storage = await openSqlite(file);
  await storage.flows.publish({ ...published, publishedAt: '2027-01-20T08:00:00.000Z' });
  return { cwd, file, storage };
}

const run = (cwd: string, args: string[], env: Record<string, string> = {}) =>
  runPartwell(args, { cwd, env: { NO_COLOR: '1', PARTWELL_DATA: 'data', ...env } });

test('migrate says what was missing, and the second time that nothing is', () => {
  const cwd = workFolder({});
  const first = run(cwd, ['migrate']);
  expect(first.code).toBe(0);
  expect(first.stdout).toContain('0001-foundation\n');
  expect(run(cwd, ['migrate'])).toMatchObject({
    ...{ code: 0, stdout: '', stderr: 'The database was up to date already.\n' },
  });
});

test('a database is backed up while a server has it, and restored when that is stopped', async () => {
  const { cwd, file, storage } = await dataFolder();
  const saved = run(cwd, ['backup', 'kept/monday.sqlite']);
  expect(saved).toMatchObject({ code: 0, stdout: 'kept/monday.sqlite holds 1 row and is sound.\n' });
  expect(saved.stderr).toContain(`Keep ${path.join('data', 'secret')} as well`);
  const withVariable = run(cwd, ['backup', 'kept/tuesday.sqlite'], { PARTWELL_SECRET: 'x'.repeat(32) });
  expect(withVariable.stderr).toContain('Keep PARTWELL_SECRET as well');

  const tooEarly = run(cwd, ['restore', 'kept/monday.sqlite']);
  expect(tooEarly.code).toBe(2);
  expect(tooEarly.stderr).toContain('Another Partwell server');
  await storage.close();

  writeFileSync(file, 'not a database any more');
  const restored = run(cwd, ['restore', 'kept/monday.sqlite']);
  expect(restored.code).toBe(0);
  expect(restored.stdout).toContain('holds 1 row again');
  const kept = readdirSync(path.dirname(file)).find((name) => name.includes('.before-')) ?? '';
  expect(readFileSync(path.join(path.dirname(file), kept), 'utf8')).toBe('not a database any more');
  const again = await openSqlite(file);
  expect(await again.flows.everyVersion()).toHaveLength(1);
  await again.close();
});

test('a database whose migrations are out of order is refused in words', async () => {
  const { cwd, file, storage } = await dataFolder();
  await storage.close();
  const database = await sqliteDatabase(path.dirname(file));
  await database.query(`delete from kysely_migration where name like '0003%'`);
  const { code, stderr } = run(cwd, ['migrate']);
  expect([code, stderr]).toEqual([2, expect.stringContaining('Restore a backup from before')]);
  expect(stderr).not.toMatch(/\n\s+at /);
});

test('a restore says what is lost without the secret of the server, where that is not at hand', async () => {
  const { cwd, storage } = await dataFolder();
  await storage.close();
  run(cwd, ['backup', 'monday.sqlite']);
  const elsewhere = { PARTWELL_DATA: 'other' };
  const without = run(cwd, ['restore', 'monday.sqlite'], elsewhere);
  expect(without.code).toBe(0);
  expect(without.stderr).toContain(`put it to ${path.join('other', 'secret')}, or set PARTWELL_SECRET`);
  for (const lost of ['webhook endpoints', 'executor', 'signing keys', 'dialogs', 'receipts', 'erased']) {
    expect(without.stderr).toContain(lost);
  }
  const given = run(cwd, ['restore', 'monday.sqlite'], { ...elsewhere, PARTWELL_SECRET: 'x'.repeat(32) });
  expect(given).toMatchObject({ code: 0, stderr: '' });
  writeFileSync(path.join(cwd, 'other', 'secret'), 'x'.repeat(43));
  expect(run(cwd, ['restore', 'monday.sqlite'], elsewhere)).toMatchObject({ code: 0, stderr: '' });
});

test.each([
  ['a backup that would replace something', ['backup', 'there.sqlite'], {}, 'replaces nothing'],
  ['a backup into what is no folder', ['backup', 'there.sqlite/b.sqlite'], {}, 'cannot be used: '],
  ['a backup of PostgreSQL', ['backup', 'b.sqlite'], { PARTWELL_DATABASE_URL: 'postgres://a/b' }, 'pg_dump'],
  [
    'an address that is none',
    ['migrate'],
    { PARTWELL_DATABASE_URL: 'secret-words' },
    'PARTWELL_DATABASE_URL',
  ],
  ['a backup that is not there', ['restore', 'none.sqlite'], {}, 'no file none.sqlite'],
  [
    'a target that is no database',
    ['move', '--to', 'https://example.com/secret-words'],
    {},
    '--to is of another kind',
  ],
  [
    'a target that does not answer',
    ['move', '--to', 'postgres://u:secret-words@127.0.0.1:1/a'],
    {},
    'Nothing listens',
  ],
])('%s is refused in words, without a trace of the program', async (_what, args, env, words) => {
  const { cwd, storage } = await dataFolder();
  await storage.close();
  mkdirSync(path.join(cwd, 'kept'));
  writeFileSync(path.join(cwd, 'there.sqlite'), '');
  const { code, stdout, stderr } = run(cwd, args, env);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(words);
  expect(stderr).not.toMatch(/secret-words|\n\s+at /);
});

// Without a server there is nothing to move to; the same is tested in @partwell/api.
test.skipIf(!findPostgres(process.env.PATH ?? ''))('move says of each table what was compared', async () => {
  const { cwd, storage } = await dataFolder();
  await storage.close();
  const server = await startPostgresServer();
  try {
    const moved = run(cwd, ['move', '--to', server.url]);
    expect(moved.code).toBe(0);
    expect(moved.stdout).toMatch(/^flow_versions +1 row +[0-9a-f]{16}\nsessions +0 rows +0{16}\n/);
    expect(moved.stderr).toContain('PARTWELL_DATABASE_URL');
    const late = run(cwd, ['backup', 'late.sqlite']);
    expect([late.code, late.stderr]).toEqual([
      2,
      expect.stringContaining('was moved to the PostgreSQL database'),
    ]);
    const twice = run(cwd, ['move', '--to', server.url]);
    expect(twice.code).toBe(2);
    expect(twice.stderr).toContain('Move into an empty one');
  } finally {
    await server.remove();
  }
});
