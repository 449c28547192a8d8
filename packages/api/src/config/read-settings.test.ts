import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CUSTOMER_SECRET, PUBLISHABLE_KEY, SECRET_KEY, WEBHOOK_SECRET, WORKSPACE } from '../testing/index.ts';
import { readSettings } from './read-settings.ts';
import { settingNames } from './setting-names.ts';

const good = {
  PARTWELL_WORKSPACE: WORKSPACE,
  PARTWELL_FLOWS: 'flows',
  PARTWELL_PUBLISHABLE_KEY: PUBLISHABLE_KEY,
  PARTWELL_SECRET_KEY: SECRET_KEY,
  PARTWELL_CUSTOMER_SECRET: CUSTOMER_SECRET,
};
const problemsOf = (change: Record<string, string | undefined>) => {
  const read = readSettings({ ...good, ...change });
  return read.ok ? [] : read.problems;
};

describe('the environment', () => {
  it('is enough with keys, workspace and flows', () => {
    const read = readSettings(good);
    expect(read.ok && read.settings).toMatchObject({
      port: 4680,
      host: '127.0.0.1',
      mode: 'test',
      origins: undefined,
    });
  });

  it.each<[string, Record<string, string>, unknown]>([
    ['page', { PARTWELL_EXECUTOR: 'page' }, 'page'],
    ['nothing', {}, undefined],
  ])('says who carries things out: %s', (_what, change, executor) => {
    const read = readSettings({ ...good, ...change });
    expect(read.ok && read.settings.executor).toBe(executor);
  });

  it('is asked for these variables and no other', () => {
    const asked = new Set<string>();
    const complete: Record<string, string> = { ...good, PARTWELL_METRICS_PORT: '9464' };
    const listening = new Proxy(complete, {
      get: (said, name) => {
        asked.add(String(name));
        return said[String(name)];
      },
    });
    expect(readSettings(listening).ok).toBe(true);
    expect([...asked].sort()).toEqual(settingNames);
  });

  it('says which variables nobody asks for, and which was probably meant', () => {
    const read = readSettings({
      ...good,
      PARTWELL_ORIGIN: 'https://app.example.com',
      PARTWELL_DRAIN_SECOND: '5',
      partwell_port: '80',
      PARTWELL_PROXY: '1',
      PARTWELL_COLOUR: 'green',
      PART_OF_ELSE: 'x',
    });
    expect(read.ok && read.settings.unknownVariables).toEqual([
      { variable: 'PARTWELL_ORIGIN', nearest: 'PARTWELL_ORIGINS' },
      { variable: 'PARTWELL_DRAIN_SECOND', nearest: 'PARTWELL_DRAIN_SECONDS' },
      { variable: 'partwell_port', nearest: 'PARTWELL_PORT' },
      { variable: 'PARTWELL_PROXY', nearest: 'PARTWELL_PROXIES' },
      { variable: 'PARTWELL_COLOUR', nearest: undefined },
    ]);
  });

  it('tells figures only where it is said, and to this machine only', () => {
    const silent = readSettings(good);
    expect(silent.ok && silent.settings.metrics).toBeUndefined();
    const told = readSettings({ ...good, PARTWELL_METRICS_PORT: '9464' });
    expect(told.ok && told.settings.metrics).toEqual({ port: 9464, host: '127.0.0.1' });
  });

  it('lets either the page or a server carry things out', () => {
    const both = {
      PARTWELL_EXECUTOR: 'page',
      PARTWELL_EXECUTOR_URL: 'https://example.com/executor',
      PARTWELL_EXECUTOR_SECRET: WEBHOOK_SECRET,
    };
    expect(problemsOf(both).join(' ')).toContain('unset one');
    expect(problemsOf({ PARTWELL_EXECUTOR: 'browser' }).join(' ')).toContain('Write page');
  });

  it('that is empty is told everything at once, each with its variable', () => {
    const read = readSettings({});
    const named = read.ok ? [] : read.problems.map((line) => line.split(' ')[0]);
    expect(named).toEqual([
      'PARTWELL_PUBLISHABLE_KEY',
      'PARTWELL_SECRET_KEY',
      'PARTWELL_CUSTOMER_SECRET',
      'PARTWELL_WORKSPACE',
      'PARTWELL_FLOWS',
    ]);
  });

  it.each<[string, Record<string, string | undefined>, string]>([
    ['keys of two modes', { PARTWELL_SECRET_KEY: 'sk_live_0123456789abcdef' }, 'different modes'],
    [
      'a customer secret that is cut',
      { PARTWELL_CUSTOMER_SECRET: 'cs_test_k1_abc' },
      'PARTWELL_CUSTOMER_SECRET',
    ],
    [
      'an executor without https',
      { PARTWELL_EXECUTOR_URL: 'http://a.test', PARTWELL_EXECUTOR_SECRET: WEBHOOK_SECRET },
      'PARTWELL_ALLOW_HTTP',
    ],
    [
      'an executor without a secret',
      { PARTWELL_EXECUTOR_URL: 'https://a.test', PARTWELL_EXECUTOR_SECRET: '' },
      'PARTWELL_EXECUTOR_SECRET is not set. Write whsec_',
    ],
    [
      'a secret of before that is none',
      {
        PARTWELL_EXECUTOR_URL: 'https://a.test',
        PARTWELL_EXECUTOR_SECRET: WEBHOOK_SECRET,
        PARTWELL_EXECUTOR_SECRET_BEFORE: 'whsec_short',
      },
      'PARTWELL_EXECUTOR_SECRET_BEFORE is not understood. Write the whsec_',
    ],
    [
      'a secret of before, of nobody',
      { PARTWELL_WEBHOOK_SECRET_BEFORE: WEBHOOK_SECRET },
      'PARTWELL_WEBHOOK_SECRET_BEFORE is set, and PARTWELL_WEBHOOK_URL is not.',
    ],
    ['a webhook secret alone', { PARTWELL_WEBHOOK_SECRET: WEBHOOK_SECRET }, 'PARTWELL_WEBHOOK_URL'],
    ['an origin with a path', { PARTWELL_ORIGINS: 'https://a.test/path' }, 'PARTWELL_ORIGINS'],
    ['a port that is none', { PARTWELL_PORT: '80a' }, 'PARTWELL_PORT'],
    ['one port for two', { PARTWELL_METRICS_PORT: '4680' }, 'PARTWELL_METRICS_PORT'],
    ['a farewell that is no number', { PARTWELL_DRAIN_SECONDS: 'long' }, 'PARTWELL_DRAIN_SECONDS'],
    ['a retention that is none', { PARTWELL_RETENTION_DAYS: '0' }, 'PARTWELL_RETENTION_DAYS'],
    ['proxies that are no number', { PARTWELL_PROXIES: 'some' }, 'PARTWELL_PROXIES'],
    ['a level that is none', { PARTWELL_LOG: 'loud' }, 'PARTWELL_LOG'],
    ['another kind of database', { PARTWELL_DATABASE_URL: 'mysql://a/b' }, 'another kind of database'],
    ['an address without a database', { PARTWELL_DATABASE_URL: 'postgres://a:5432' }, 'names no database'],
    ['a password with a slash', { PARTWELL_DATABASE_URL: 'postgres://u:a/b@host/db' }, 'percent-encoded'],
    ['no connection', { PARTWELL_DATABASE_CONNECTIONS: '0' }, 'PARTWELL_DATABASE_CONNECTIONS'],
    ['a shared database and no secret', { PARTWELL_DATABASE_URL: 'postgres://a/b' }, 'PARTWELL_SECRET'],
    ['a secret replaced by a yes', { PARTWELL_SECRET_REPLACED: 'true' }, 'PARTWELL_SECRET_REPLACED'],
    ['a short master secret', { PARTWELL_SECRET: 'short' }, 'PARTWELL_SECRET'],
  ])('with %s is refused, with the fix', (_what, change, words) => {
    expect(problemsOf(change).join('\n')).toContain(words);
  });

  it('says where the database is: in a file, or in an address', () => {
    const file = readSettings({ ...good, PARTWELL_DATA: 'kept' });
    expect(file.ok && file.settings.database).toEqual({ file: join('kept', 'partwell.sqlite') });
    const url = 'postgresql://user:p%40ss@db.internal/partwell?sslmode=verify-full';
    const shared = { PARTWELL_DATABASE_URL: url, PARTWELL_SECRET: 'x'.repeat(32) };
    const read = readSettings({ ...good, ...shared, PARTWELL_DATABASE_CONNECTIONS: '25' });
    expect(read.ok && read.settings.database).toEqual({ url, connections: 25 });
  });

  it('never has its values repeated', () => {
    const secret = 'sk_test_very-secret-but-with-a-space here';
    expect(problemsOf({ PARTWELL_SECRET_KEY: secret }).join()).not.toContain('very-secret');
    const url = 'postgres://u:very-secret/x@host';
    expect(problemsOf({ PARTWELL_DATABASE_URL: url }).join()).not.toContain('very-secret');
  });
});
