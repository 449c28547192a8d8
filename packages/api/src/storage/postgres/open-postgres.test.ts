import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { isApiError } from '../../api-error.ts';
import type { Storage } from '../../ports/storage.ts';
import { databaseUrl, onServer, postgresDatabase } from '../../testing/databases/postgres-database.ts';
import type { TestDatabase } from '../../testing/index.ts';
import { openPostgres } from './open-postgres.ts';

const { url: server } = inject('postgres');
const names: string[] = [];
const opened: Storage[] = [];
afterEach(async () => {
  for (const storage of opened.splice(0)) await storage.close();
  for (const name of names.splice(0)) await onServer(server, `drop database ${name} with (force)`);
});

const made = async (how = ''): Promise<string> => {
  const name = `open_${randomUUID().replaceAll('-', '')}`;
  names.push(name);
  await onServer(server, `create database ${name} template template0 ${how}`);
  return databaseUrl(server, name);
};
const as = (url: string, user: string, password = '') => {
  const other = new URL(url);
  Object.assign(other, { username: user, password });
  return other.href;
};
const open = async (url: string) => {
  const storage = await openPostgres(url);
  opened.push(storage);
  return storage;
};
const refusal = async (url: string) => {
  const error = await open(url).catch((thrown: unknown) => thrown);
  if (!isApiError(error)) throw new Error(`It was not refused: ${error}`);
  return [error.code, error.message];
};

describe('a database on a server', () => {
  it('is migrated once by four that start at the same time', async () => {
    const url = await made();
    const four = await Promise.all([open(url), open(url), open(url), open(url)]);
    for (const storage of four) await storage.ping();
    const done = await onServer(
      url,
      'select count(*) as count, count(distinct name) as names from kysely_migration',
    );
    expect(done[0]?.count).toBe(done[0]?.names);
    expect(Number(done[0]?.count)).toBeGreaterThan(5);
  });

  it('is opened with the options its address brings', async () => {
    const url = new URL(await made());
    await onServer(url.href, 'create schema elsewhere');
    url.searchParams.set('options', '-c search_path=elsewhere');
    await open(url.href);
    expect(await onServer(url.href, 'select * from elsewhere.sessions')).toEqual([]);
  });
});

describe('a database that cannot be opened says what to do', () => {
  it('where it is not there', async () => {
    const [code, message] = await refusal(databaseUrl(server, 'missing'));
    expect([code, message]).toEqual([
      'storage_unusable',
      expect.stringContaining('create database "missing"'),
    ]);
  });

  it('where the password is wrong, and does not repeat it', async () => {
    await onServer(
      server,
      `do $$ begin create role locked login password 'right'; exception when duplicate_object then null; end $$`,
    );
    const [code, message] = await refusal(as(await made(), 'locked', 'secret-words'));
    expect([code, message]).toEqual(['storage_unusable', expect.stringContaining('does not let locked in')]);
    expect(message).not.toContain('secret-words');
  });

  it('where nothing listens', async () => {
    const url = new URL(server);
    url.port = '1';
    const [code, message] = await refusal(url.href);
    expect([code, message]).toEqual([
      'storage_unreachable',
      expect.stringContaining('Nothing listens at 127.0.0.1:1'),
    ]);
  });

  it('where no table may be made', async () => {
    const role = `reader_${randomUUID().replaceAll('-', '')}`;
    await onServer(server, `create role ${role} login`);
    const [code, message] = await refusal(as(await made(), role));
    expect([code, message]).toEqual(['storage_unusable', expect.stringContaining('grant create')]);
    await onServer(server, `drop role ${role}`);
  });

  it('where there is no room for another connection', async () => {
    const role = `crowd_${randomUUID().replaceAll('-', '')}`;
    await onServer(server, `create role ${role} login connection limit 0`);
    const [code, message] = await refusal(as(await made(), role));
    expect([code, message]).toEqual([
      'storage_unreachable',
      expect.stringContaining(`alter role "${role}" connection limit`),
    ]);
    await onServer(server, `drop role ${role}`);
  });

  it('where its encoding has no room for every name', async () => {
    const [code, message] = await refusal(await made(`encoding 'LATIN1' locale 'C'`));
    expect([code, message]).toEqual(['storage_unusable', expect.stringContaining("encoding 'UTF8'")]);
  });

  it('where a commit is not on the disk', async () => {
    const url = await made();
    await onServer(url, `alter database ${names.at(-1)} set synchronous_commit = off`);
    const [code, message] = await refusal(url);
    expect([code, message]).toEqual(['storage_unusable', expect.stringContaining('synchronous_commit = on')]);
  });
});

describe('a server that takes no writes', () => {
  const letOnlyRead = async (url: string, isReadOnly: boolean) => {
    const name = new URL(url).pathname.slice(1);
    await onServer(server, `alter database ${name} set default_transaction_read_only = ${isReadOnly}`);
    // Connections that are there keep what they began with.
    await onServer(
      server,
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`,
    );
  };

  it('is refused where a process starts', async () => {
    const url = await made();
    await letOnlyRead(url, true);
    expect(await refusal(url)).toEqual([
      'storage_unreachable',
      expect.stringContaining('default_transaction_read_only'),
    ]);
  });

  it('says so as long as it takes none, before anybody has written', async () => {
    const url = await made();
    const storage = await open(url);
    const takesWrites = () => storage.takesWrites().catch(() => storage.takesWrites());
    expect(await takesWrites()).toBe(true);
    await letOnlyRead(url, true);
    expect(await takesWrites()).toBe(false);
    await letOnlyRead(url, false);
    expect(await takesWrites()).toBe(true);
  });
});

describe('two who have one database open', () => {
  let database: TestDatabase;
  const two = async (patience = {}, connections = 10) => {
    database = await postgresDatabase(inject('postgres'), { patience, connections })('');
    const storages = [await database.open(), await database.open()] as const;
    opened.push(...storages);
    names.push(new URL(database.environment.PARTWELL_DATABASE_URL ?? '').pathname.slice(1));
    return storages;
  };

  it('are side by side with different keys', async () => {
    const [one, other] = await two();
    await one.transaction(
      async () => {
        await other.transaction(async ({ flows }) => flows.everyVersion(), { alone: ['b'] });
      },
      { alone: ['a'] },
    );
  });

  it('wait for each other with the same key only so long, and it is unavailable then', async () => {
    const [one, other] = await two({ lockMillis: 100 });
    await one.transaction(
      async ({ flows }) => {
        // Its keys are sent along with what it asks first: it has them when that is answered.
        await flows.everyVersion();
        const waits = other.transaction(async () => 'never', { alone: ['a'] });
        const error = await waits.catch((thrown: unknown) => thrown);
        expect(other.isUnavailable(error)).toBe(true);
      },
      { alone: ['a'] },
    );
  });

  it('take no connection while they wait for one of their own', async () => {
    const [one] = await two({ connectMillis: 500 }, 2);
    const release = Promise.withResolvers<void>();
    const crowd = Array.from({ length: 5 }, () =>
      one.transaction(() => release.promise, { alone: ['a', 'c'] }),
    );
    expect(await one.transaction(async () => 'beside', { alone: ['b'] })).toBe('beside');
    release.resolve();
    await Promise.all(crowd);
    expect(await one.transaction(async () => 'after', { alone: ['c', 'a'] })).toBe('after');
  });

  it('that stand in each other’s way both come through', async () => {
    const [one, other] = await two();
    await database.query(`insert into gone_endpoints values
      ('ws_test', 'test', 'a', '', ''), ('ws_test', 'test', 'b', '', '')`);
    let met = 0;
    const both = Promise.withResolvers<void>();
    const crossing = (storage: Storage, first: string, second: string) =>
      storage.transaction(
        async ({ outbox }) => {
          await outbox.disable(
            { workspace: 'ws_test', mode: 'test' },
            first,
            storage === one ? 'one' : 'other',
            '',
          );
          met += 1;
          if (met === 2) both.resolve();
          await both.promise;
          await outbox.disable(
            { workspace: 'ws_test', mode: 'test' },
            second,
            storage === one ? 'one' : 'other',
            '',
          );
        },
        { alone: [] },
      );
    await Promise.all([crossing(one, 'a', 'b'), crossing(other, 'b', 'a')]);
    expect(met).toBe(3);
    const rows = await database.query('select url from gone_endpoints');
    expect(new Set(rows.map(({ url }) => url)).size).toBe(1);
  });

  it('hold a key one after the other, and other keys side by side', async () => {
    const [one, other] = await two();
    const told: string[] = [];
    const release = Promise.withResolvers<void>();
    const held = Promise.withResolvers<void>();
    const first = one.holding('a', async () => {
      held.resolve();
      await release.promise;
      told.push('first');
    });
    await held.promise;
    const second = other.holding('a', async () => void told.push('second'));
    await other.holding('b', async () => void told.push('beside'));
    release.resolve();
    await Promise.all([first, second]);
    expect(told).toEqual(['beside', 'first', 'second']);
  });

  it('give a key back when the work fails', async () => {
    const [one, other] = await two();
    await expect(one.holding('a', () => Promise.reject(new Error('on purpose')))).rejects.toThrow(
      'on purpose',
    );
    expect(await other.holding('a', async () => 'held')).toBe('held');
  });

  it('hold what one held whose connection is gone', async () => {
    const [one, other] = await two();
    await one.holding('a', async () => {
      await database.query(`select pg_terminate_backend(pid) from pg_locks join pg_database on oid = database
        where locktype = 'advisory' and datname = current_database()`);
      expect(await other.holding('a', async () => 'held')).toBe('held');
    });
    expect(await one.holding('a', async () => 'again')).toBe('again');
  });
});
