import path from 'node:path';
import { openSqlite } from '@partwell/api';
import { findPostgres, startPostgresServer } from '@partwell/api/testing';
import { expect, test, vi } from 'vitest';
import { runPartwell } from '../testing/run-partwell.ts';
import { workFolder } from '../testing/work-folder.ts';

// Each test starts whole processes; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 180_000 });

/** A database that a server has open, and the command line beside it. */
async function beside() {
  const cwd = workFolder({});
  const storage = await openSqlite(path.join(cwd, 'data', 'partwell.sqlite'));
  const env = {
    NO_COLOR: '1',
    PARTWELL_DATA: 'data',
    PARTWELL_WORKSPACE: 'ws_test',
    PARTWELL_SECRET_KEY: 'sk_test_0',
  };
  const run = (...args: string[]) => runPartwell(args, { cwd, env });
  return { storage, run, cwd };
}

test('keys are made, rotated and revoked while a server has the database, and each is shown once', async () => {
  const { storage, run } = await beside();
  const made = run('keys', 'create', '--kind', 'secret', '--role', 'operator', '--name', 'night\nshift');
  expect([made.code, made.stdout]).toEqual([0, expect.stringMatching(/^sk_test_[\w-]{43}\n$/)]);
  const [kept] = await storage.keys.list({ workspace: 'ws_test', mode: 'test' });
  expect(kept).toMatchObject({ kind: 'secret', role: 'operator', name: 'night\nshift' });
  const id = kept?.id ?? '';

  const rotated = run('keys', 'rotate', id, '--overlap-hours', '0', '--json');
  expect(JSON.parse(rotated.stdout)).toMatchObject({ version: 1, id, previousUntil: null, role: 'operator' });
  expect(JSON.parse(rotated.stdout).key).not.toBe(made.stdout.trim());
  expect(run('keys', 'revoke', id)).toMatchObject({ code: 0, stdout: '' });

  const table = run('keys', 'list').stdout;
  expect(table).toMatch(/^id +kind +role +key +name +last used +state\n/);
  expect(table).toMatch(/ +secret +operator +sk_test_….{4} +night.*shift +never +revoked 20\d\d-/);
  expect(table.trim().split('\n')).toHaveLength(2);

  const log = run('audit').stdout;
  expect(log).toMatch(/Z +command_line +revokeKey +key_.*\n.* rotateKey .*\n.* createKey /);
  await storage.close();
});

test('the first keys of the other mode are made here, and neither mode sees those of the other', async () => {
  const { storage, run } = await beside();
  const signing = run('keys', 'create', '--kind', 'signing', '--mode', 'live');
  expect(signing.stdout).toMatch(/^cs_live_[0-9a-f]{10}_[\w-]{43}\n$/);
  const { keys } = JSON.parse(run('keys', 'list', '--mode', 'live', '--json').stdout);
  expect(keys).toMatchObject([
    { kind: 'signing', mode: 'live', hint: expect.stringMatching(/^cs_live_[0-9a-f]{10}$/) },
  ]);
  // What is sealed is for servers only.
  expect(Object.keys(keys[0])).not.toContain('sealed');
  expect(await storage.keys.list({ workspace: 'ws_test', mode: 'test' })).toEqual([]);
  await storage.close();
});

test('origins are added and removed', async () => {
  const { storage, run } = await beside();
  run('origins', 'add', 'https://a.example.com', 'https://b.example.com');
  expect(run('origins', 'add', 'https://a.example.com').stdout).toBe(
    'https://a.example.com\nhttps://b.example.com\n',
  );
  expect(JSON.parse(run('origins', 'remove', 'https://a.example.com', '--json').stdout)).toEqual({
    version: 1,
    origins: ['https://b.example.com'],
  });
  const twice = run('origins', 'remove', 'https://a.example.com');
  expect([twice.code, twice.stderr]).toEqual([2, expect.stringContaining('a.example.com is not among them')]);
  const last = run('origins', 'remove', 'https://b.example.com');
  expect([last.code, last.stderr]).toEqual([0, expect.stringContaining('every page may start sessions')]);
  await storage.close();
});

test.each([
  ['a secret key without a role', ['keys', 'create', '--kind', 'secret'], '--role'],
  ['an end that is over', ['keys', 'create', '--kind', 'signing', '--expires', '2001-01-01'], '--expires'],
  ['a key that is not there', ['keys', 'revoke', 'key_none'], 'no such key'],
  ['an origin with a path', ['origins', 'add', 'https://a.example.com/x'], 'without a path'],
])('%s is refused in words', async (_what, args, words) => {
  const { storage, run } = await beside();
  const { code, stdout, stderr } = run(...args);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(words);
  expect(stderr).not.toMatch(/\n\s+at /);
  await storage.close();
});

test('where there is no database yet, nothing is made', () => {
  const cwd = workFolder({});
  const env = { NO_COLOR: '1', PARTWELL_DATA: 'data', PARTWELL_WORKSPACE: 'ws_test' };
  const ended = runPartwell(['keys', 'list', '--mode', 'live'], { cwd, env });
  expect([ended.code, ended.stdout]).toEqual([2, '']);
  expect(ended.stderr).toContain('partwell migrate');
  expect(runPartwell(['keys', 'list'], { cwd, env }).stderr).toContain('--mode');
});

// Brought by `npm test`; where it cannot be installed there is nothing to start.
test.skipIf(!findPostgres(process.env.PATH ?? ''))(
  'PostgreSQL is managed with the same commands',
  async () => {
    const server = await startPostgresServer();
    const env = {
      NO_COLOR: '1',
      PARTWELL_DATABASE_URL: server.url,
      PARTWELL_SECRET: 'the same words for every process of a test',
      PARTWELL_WORKSPACE: 'ws_test',
      PARTWELL_SECRET_KEY: 'sk_test_0',
    };
    const cwd = workFolder({});
    const run = (...args: string[]) => runPartwell(args, { cwd, env });
    try {
      expect(run('keys', 'list')).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('partwell migrate'),
      });
      expect(run('migrate')).toMatchObject({ code: 0, stdout: expect.stringContaining('0001-foundation\n') });
      const made = run('keys', 'create', '--kind', 'secret', '--role', 'viewer', '--name', 'there');
      expect(made).toMatchObject({ code: 0, stdout: expect.stringMatching(/^sk_test_[\w-]{43}\n$/) });
      expect(run('keys', 'list').stdout).toMatch(/ +secret +viewer +sk_test_….{4} +there +never/);
      expect(run('origins', 'add', 'https://a.example.com').stdout).toBe('https://a.example.com\n');
      expect(run('audit').stdout).toMatch(/ changeOrigins .*\n.* createKey /);
    } finally {
      await server.remove();
    }
  },
);
