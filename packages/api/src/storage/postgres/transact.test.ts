import { type AddressInfo, connect, createServer } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import type { Storage } from '../../ports/storage.ts';
import { databaseUrl, onServer } from '../../testing/databases/postgres-database.ts';
import { storedFlow, storedMessage, storedSession } from '../../testing/stored-records.ts';
import { together } from '../../together.ts';
import { openPostgres } from './open-postgres.ts';

const { url: server } = inject('postgres');
const owner = { workspace: 'ws_test', mode: 'test' } as const;
const name = 'transactions_sent_along';

/** Between the program and the server: notes in how many pieces the program speaks. */
let pieces: string[];
const between = createServer((from) => {
  const { hostname, port } = new URL(server);
  const to = connect(Number(port), hostname);
  from.on('data', (piece) => pieces.push(piece.toString('latin1')));
  from.pipe(to).pipe(from);
  for (const end of [from, to]) end.on('error', () => [from, to].map((other) => other.destroy()));
});

let storage: Storage;
beforeAll(async () => {
  pieces = [];
  await onServer(server, `create database ${name} template template0`);
  await new Promise<void>((resolve) => between.listen(0, '127.0.0.1', resolve));
  const url = new URL(databaseUrl(server, name));
  url.port = String((between.address() as AddressInfo).port);
  storage = await openPostgres(url.href, { connections: 2, patience: { lockMillis: 300 } });
  await storage.flows.publish(storedFlow);
});
beforeEach(() => {
  pieces = [];
});
afterAll(async () => {
  await storage.close();
  between.close();
  await onServer(server, `drop database ${name} with (force)`);
});

describe('a transaction', () => {
  it('is begun, locked and asked in one piece, written in one, and committed in one', async () => {
    await storage.transaction(
      async (records) => {
        const [seen, open] = await together([
          records.tokens.find(owner, 'jti'),
          records.sessions.findOpen(owner, 'sub'),
        ]);
        expect([seen, open]).toEqual([[], undefined]);
        await together([
          records.sessions.insert(storedSession('ses_one')),
          records.outbox.add(storedMessage('msg_one', { session: 'ses_one' }), []),
        ]);
      },
      { alone: ['one'] },
    );
    expect(pieces).toHaveLength(3);
    expect(pieces[0]).toMatch(/begin.*pg_advisory_xact_lock.*tokens.*sessions/s);
    expect(pieces[1]).toMatch(/insert into "sessions".*insert into "outbox"/s);
    expect(pieces[2]).toContain('commit');
    expect(await storage.sessions.find('ses_one')).toMatchObject({ id: 'ses_one' });
  });

  it('that waits too long for its turn is told so, not what became of what it had asked already', async () => {
    const other = await openPostgres(databaseUrl(server, name));
    const { promise: enough, resolve: end } = Promise.withResolvers<void>();
    const { promise: isHeld, resolve: held } = Promise.withResolvers<void>();
    const holding = other.transaction(
      async (records) => {
        await records.sessions.find('ses_one');
        held();
        await enough;
      },
      { alone: ['two'] },
    );
    await isHeld;
    const waiting = storage.transaction((records) => records.sessions.find('ses_one'), { alone: ['two'] });
    const error = await waiting.catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: '55P03' });
    expect(storage.isUnavailable(error)).toBe(true);
    end();
    await holding;
    await other.close();
    expect(await storage.transaction((records) => records.sessions.find('none'))).toBeUndefined();
  });

  it('of which one statement fails is undone whole, with what was asked beside it and after it', async () => {
    const twice = storage.transaction((records) =>
      together([
        records.sessions.insert(storedSession('ses_two', { subscription: 'sub_two' })),
        records.sessions.insert(storedSession('ses_two', { subscription: 'sub_two' })),
        records.sessions.insert(storedSession('ses_three', { subscription: 'sub_three' })),
      ]),
    );
    await expect(twice).rejects.toMatchObject({ code: '23505' });
    expect(await storage.sessions.find('ses_two')).toBeUndefined();
    expect(await storage.sessions.find('ses_three')).toBeUndefined();
  });

  it('that does not mind a statement that failed is not called committed', async () => {
    const minded = storage.transaction(async (records) => {
      await records.sessions.insert(storedSession('ses_four', { subscription: 'sub_four' }));
      await records.sessions.insert(storedSession('ses_four')).catch(() => undefined);
    });
    await expect(minded).rejects.toThrow('The transaction was undone');
    expect(await storage.sessions.find('ses_four')).toBeUndefined();
  });
});

describe('reading', () => {
  it('asks several questions in one piece, outside of a transaction', async () => {
    const [seen, none] = await storage.reading((records) =>
      together([records.sessions.find('ses_one'), records.actions.find('none')]),
    );
    expect([seen?.id, none]).toEqual(['ses_one', undefined]);
    expect(pieces).toHaveLength(1);
    expect(pieces[0]).not.toContain('begin');
  });
});
