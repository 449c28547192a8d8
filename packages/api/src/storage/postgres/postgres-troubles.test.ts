import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Storage } from '../../ports/storage.ts';
import { databaseUrl, postgresDatabase } from '../../testing/databases/postgres-database.ts';
import { type PostgresServer, startPostgresServer } from '../../testing/databases/postgres-server.ts';
import { whyNotServer } from './check-server.ts';
import { openPostgres } from './open-postgres.ts';
import { isUnavailable } from './postgres-troubles.ts';

const failure = (work: Promise<unknown>) =>
  work.then(
    () => {
      throw new Error('It did not fail.');
    },
    (error: unknown) => error,
  );
const comesBack = async (storage: Storage) => {
  for (let tries = 0; ; tries += 1) {
    try {
      return await storage.ping();
    } catch (error) {
      if (tries > 200 || !storage.isUnavailable(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
};

describe('a server that goes away and comes back', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgresServer({ durable: true });
  });
  afterAll(() => server.remove());

  it.each(['fast', 'immediate'] as const)(
    'by a %s shutdown is unavailable, and needs no hand then',
    async (how) => {
      const storage = await openPostgres(databaseUrl(server.url, 'postgres'));
      // One that is idle then, and one that is in use.
      await Promise.all([storage.ping(), storage.ping()]);
      const broken = storage.transaction(async ({ flows }) => {
        await server.stop(how);
        return flows.everyVersion();
      });
      expect(storage.isUnavailable(await failure(broken))).toBe(true);
      expect(storage.isUnavailable(await failure(storage.ping()))).toBe(true);
      expect(storage.isUnavailable(await failure(storage.holding('a', async () => undefined)))).toBe(true);
      await server.start();
      await comesBack(storage);
      expect(await storage.holding('a', async () => 'held')).toBe('held');
      await storage.close();
    },
  );

  it('while a key is held takes nothing from who holds it, and lets it be held again', async () => {
    const storage = await openPostgres(databaseUrl(server.url, 'postgres'));
    const held = await storage.holding('a', async () => {
      await server.stop('immediate');
      return 'done';
    });
    expect(held).toBe('done');
    await server.start();
    expect(await storage.holding('a', async () => 'again')).toBe('again');
    await storage.close();
  });
});

describe('a network that swallows everything', () => {
  /** Passes everything on until it is told to be silent, without hanging up. */
  const proxyTo = async (port: number) => {
    const sockets: Socket[] = [];
    const proxy = createServer((from) => {
      const to = connect(port, '127.0.0.1');
      sockets.push(from, to);
      for (const socket of [from, to]) socket.on('error', () => undefined);
      from.pipe(to).pipe(from);
    }).listen(0, '127.0.0.1');
    await once(proxy, 'listening');
    return {
      port: (proxy.address() as AddressInfo).port,
      swallow: () => {
        for (const socket of sockets.splice(0)) socket.unpipe().resume();
      },
      close: () => {
        proxy.close();
        for (const socket of sockets) socket.destroy();
      },
    };
  };

  it('is noticed here, and the next question takes another way', async () => {
    const database = await postgresDatabase(inject('postgres'))('');
    const url = new URL(database.environment.PARTWELL_DATABASE_URL ?? '');
    const proxy = await proxyTo(Number(url.port));
    url.port = String(proxy.port);
    const storage = await openPostgres(url.href, { connections: 1, patience: { answerMillis: 300 } });
    await storage.ping();
    proxy.swallow();
    expect(storage.isUnavailable(await failure(storage.ping()))).toBe(true);
    await storage.ping();
    await storage.close();
    proxy.close();
    await database.drop();
  });
});

describe('what takes too long at the server', () => {
  it.each([
    ['a statement', { statementMillis: 1 }, `select count(*) from generate_series(1, 10000000)`],
    ['a transaction that waits for us', { idleInTransactionMillis: 50 }, 'select 1'],
  ])('%s is ended there, and is unavailable', async (_what, patience, text) => {
    const database = await postgresDatabase(inject('postgres'), { patience })('');
    const storage = await database.open();
    // A view in the place of a table, so that our own queries are the slow ones.
    await database.query(`alter table gone_endpoints rename to hidden`);
    await database.query(
      `create view gone_endpoints as select 'a' as endpoint, '' as url, (${text})::text as gone_at`,
    );
    const work = storage.transaction(async ({ outbox }) => {
      await outbox.goneAt({ id: 'a', url: '' });
      await new Promise((resolve) => setTimeout(resolve, 300));
      await outbox.goneAt({ id: 'a', url: '' });
    });
    expect(storage.isUnavailable(await failure(work))).toBe(true);
    await storage.close();
    await database.drop();
  });
});

describe('an error', () => {
  const withCode = (code: string) => Object.assign(new Error('words'), { code });

  it.each([
    '53100',
    '53200',
    '53300',
    '57P01',
    '57P03',
    '08006',
    '25006',
    '55P03',
    '58030',
    '40001',
    'ECONNRESET',
  ])('%s is one of the database', (code) => expect(isUnavailable(withCode(code))).toBe(true));

  it.each(['23505', '23503', '42P01', '22021', '42501', 'ENOENT'])('%s is one of ours', (code) =>
    expect(isUnavailable(withCode(code))).toBe(false),
  );

  it.each([new Error('words'), 'Connection terminated', undefined])(
    '%s is not one of the database',
    (error) => expect(isUnavailable(error)).toBe(false),
  );
});

describe('a server', () => {
  const good = { version: 140_000, encoding: 'UTF8', synchronous: 'on', standby: false, readonly: false };

  it('will do from version 14 on', () => {
    expect(whyNotServer(good)).toBeUndefined();
    expect(whyNotServer({ ...good, version: 130_012 })).toContain('PostgreSQL 13');
  });

  it('will not do while it is a standby', () => {
    expect(whyNotServer({ ...good, standby: true })).toContain('primary');
  });

  it('will not do while it takes no writes for another reason, which is named', () => {
    expect(whyNotServer({ ...good, readonly: true })).toContain('default_transaction_read_only');
  });
});
