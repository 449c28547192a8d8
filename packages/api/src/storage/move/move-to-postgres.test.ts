import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { isApiError } from '../../api-error.ts';
import type { TombstoneRecord } from '../../ports/records.ts';
import { onServer, postgresDatabase } from '../../testing/databases/postgres-database.ts';
import { sqliteDatabase } from '../../testing/databases/sqlite-database.ts';
import type { TestDatabase } from '../../testing/index.ts';
import {
  storedAction,
  storedActive,
  storedAttempt,
  storedAudit,
  storedDraft,
  storedEndpoint,
  storedEvent,
  storedFlow,
  storedKey,
  storedMessage,
  storedSession,
} from '../../testing/stored-records.ts';
import { openBeside } from '../open-beside.ts';
import { backupSqlite } from '../sqlite/backup-sqlite.ts';
import { migrateSqlite } from '../sqlite/migrate-sqlite.ts';
import { openSqlite } from '../sqlite/open-sqlite.ts';
import { restoreSqlite } from '../sqlite/restore-sqlite.ts';
import { tableNames } from '../table-names.ts';
import { type MovedTable, moveToPostgres } from './move-to-postgres.ts';

const owner = { workspace: 'ws_test', mode: 'test' } as const;
const at = '2100-01-01T00:00:00.000Z';
const tombstone: TombstoneRecord = {
  ...owner,
  ...{
    id: 'pseudonym',
    subject: 'subject',
    type: 'accept',
    status: 'applied',
    offer: 'deal',
    kind: 'discount',
  },
  ...{ changes: true, flow: 'main', givesAway: 1740, currency: 'USD' },
  ...{ createdAt: at, settledAt: at, expiresAt: '2100-02-01T00:00:00.000Z' },
};
let folder: string;
let path: string;
let target: TestDatabase;
let url: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'partwell-move-'));
  path = join(folder, 'partwell.sqlite');
  target = await postgresDatabase(inject('postgres'))('', { migratedTo: null });
  url = target.environment.PARTWELL_DATABASE_URL ?? '';
  const storage = await openSqlite(path);
  await storage.flows.publish(storedFlow);
  await storage.activeFlows.put(storedActive());
  await storage.drafts.put(storedDraft());
  await storage.offersOff.turnOff(owner, 'main', at);
  // More than one statement carries.
  for (let index = 0; index < 1100; index += 1) await storage.sessions.insert(storedSession(`ses_${index}`));
  await storage.sessions.update('ses_7', { followUp: 'a \u0000 and 😀' });
  await storage.actions.insert(storedAction('act_1', 'ses_1', { givesAway: 3_000_000_000, currency: 'IDR' }));
  await storage.events.add(storedEvent('evt_1', 'ses_1'));
  await storage.outbox.add(storedMessage('msg_1'), ['default']);
  await storage.deliveries.recordAttempt(storedAttempt('msg_1', 'default'));
  await storage.endpoints.insert(storedEndpoint('whe_1'));
  await storage.keys.insert(storedKey('key_1'));
  await storage.modes.save({
    ...owner,
    origins: ['https://app.example.com'],
    executor: { kind: 'page' },
    closedAt: null,
  });
  await storage.audit.add(storedAudit('aud_1'));
  await storage.tombstones.insert(tombstone);
  await storage.outbox.disable(owner, 'old', 'https://old.example.com', at);
  const token = { jti: 'jti-0001', hash: 'hash', expiresAt: at };
  await storage.tokens.insert({ ...owner, ...token, subscription: 'sub_ses_1', session: 'ses_1' });
  await storage.close();
});
afterEach(async () => {
  await target.drop();
  await rm(folder, { recursive: true, force: true });
});

const codeOf = async (work: Promise<unknown>) => {
  const error = await work.catch((thrown: unknown) => thrown);
  return isApiError(error) ? error.code : error;
};
const rowsThere = async () => {
  let rows = 0;
  for (const table of tableNames) {
    rows += Number((await onServer(url, `select count(*) as count from ${table}`))[0]?.count);
  }
  return rows;
};

describe('moving to PostgreSQL', () => {
  it('takes everything along, and says of each table what it has compared', async () => {
    const told: MovedTable[] = [];
    await moveToPostgres(path, url, (table) => void told.push(table));
    expect(told.map(({ table, rows }) => [table, rows])).toEqual([
      ['flow_versions', 1],
      ['sessions', 1100],
      ['tokens', 1],
      ['events', 1],
      ['actions', 1],
      ['outbox', 1],
      ['deliveries', 1],
      ['delivery_attempts', 1],
      ['gone_endpoints', 1],
      ['webhook_endpoints', 1],
      ['keys', 1],
      ['modes', 1],
      ['audit_log', 1],
      ['active_flows', 1],
      ['flow_drafts', 1],
      ['offers_off', 1],
      ['tombstones', 1],
      ['installation', 0],
    ]);
    const storage = await target.open();
    expect(await storage.sessions.find('ses_1099')).toEqual(storedSession('ses_1099'));
    expect((await storage.sessions.find('ses_7'))?.followUp).toBe('a \u0000 and 😀');
    expect(await storage.actions.find('act_1')).toEqual(
      storedAction('act_1', 'ses_1', { givesAway: 3_000_000_000, currency: 'IDR' }),
    );
    expect(await storage.tokens.find(owner, 'jti-0001')).toHaveLength(1);
    expect(await storage.outbox.nextDueAt('default')).toBeDefined();
    expect(await storage.keys.findOwned(owner, 'key_1')).toEqual(storedKey('key_1'));
    expect(await storage.audit.list(owner, { limit: 9 })).toEqual([storedAudit('aud_1')]);
    expect(await storage.tombstones.of(owner, ['subject'], at)).toEqual([tombstone]);
    await storage.close();
  });

  it('leaves the file as it is, to be served again by who takes the mark beside it away', async () => {
    await moveToPostgres(path, url);
    await rm(`${path}.moved`);
    const storage = await openSqlite(path);
    expect(await storage.sessions.find('ses_1')).toEqual(storedSession('ses_1'));
    await storage.close();
  });

  it.each([
    ['a server', () => openSqlite(path)],
    ['a command beside a server', () => openBeside({ file: path })],
    ['a migration', () => migrateSqlite(path)],
    ['a backup', () => backupSqlite(path, join(folder, 'backup.sqlite'))],
    ['a restore', () => restoreSqlite(path, path, new Date(at))],
    ['a move elsewhere', () => moveToPostgres(path, 'postgres://u@127.0.0.1:1/elsewhere')],
  ])('keeps %s off the file, and says where it went, without a password', async (_what, work) => {
    await moveToPostgres(path, url);
    const error = await Promise.resolve(work()).catch((thrown: unknown) => thrown);
    expect(isApiError(error) && error.code).toBe('storage_moved');
    const { pathname, host, password } = new URL(url);
    expect(String(error)).toContain(`${pathname.slice(1)} at ${host}`);
    expect(String(error)).toContain(`remove ${path}.moved`);
    if (password) expect(String(error)).not.toContain(password);
  });

  it('that is not kept in the end leaves no mark', async () => {
    await (await target.open()).close();
    await target.query(`create function refuse() returns trigger language plpgsql as
      $$ begin raise exception 'not kept'; end $$`);
    await target.query(`create constraint trigger refuse after insert on actions
      deferrable initially deferred for each row execute function refuse()`);
    await expect(moveToPostgres(path, url)).rejects.toThrow('not kept');
    expect(await readdir(folder)).not.toContain('partwell.sqlite.moved');
    await (await openSqlite(path)).close();
  });

  describe('one of a version before', () => {
    let old: string;
    beforeEach(async () => {
      await mkdir(join(folder, 'before'));
      const before = await sqliteDatabase(join(folder, 'before'), { migratedTo: '0006-told-by' });
      await before.query(
        `insert into flow_versions (workspace, flow, version, hash, document, published_at)
        values ('ws_test', 'main', 1, 'hash', '{}', '${at}')`,
      );
      // As a server leaves it.
      await before.query('pragma journal_mode = WAL');
      old = join(folder, 'before', 'partwell.sqlite');
    });

    it('takes it along, although it lacks tables of today', async () => {
      await moveToPostgres(old, url);
      expect(await rowsThere()).toBe(1);
    });

    it.each([
      ['that succeeds', () => url],
      ['to where nobody answers', () => 'postgres://u@127.0.0.1:1/a'],
    ])('%s leaves that version its file to go on with, and nothing beside it', async (_what, to) => {
      const bytes = await readFile(old);
      await moveToPostgres(old, to()).catch(() => undefined);
      expect((await readFile(old)).equals(bytes)).toBe(true);
      const names = await readdir(join(folder, 'before'));
      expect(names.filter((name) => name.includes('.moving'))).toEqual([]);
    });
  });

  it('goes into an empty database only', async () => {
    await moveToPostgres(path, url);
    expect(await codeOf(moveToPostgres(path, url))).toBe('storage_occupied');
  });

  it('that is cut off in the middle leaves the target empty, and can be made again', async () => {
    const cut = moveToPostgres(path, url, ({ table }) => {
      if (table === 'actions') throw new Error('cut off');
    });
    await expect(cut).rejects.toThrow('cut off');
    expect(await rowsThere()).toBe(0);
    await moveToPostgres(path, url);
    expect(await rowsThere()).toBe(1116);
  });

  it('whose connection breaks in the middle leaves the target empty', async () => {
    const broken = moveToPostgres(path, url, async ({ table }) => {
      if (table !== 'events') return;
      await target.query(`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`);
    });
    expect(await codeOf(broken)).toBe('storage_unreachable');
    expect(await rowsThere()).toBe(0);
  });

  it('that finds something else there than it wrote undoes it', async () => {
    await (await target.open()).close();
    await target.query(`create function change() returns trigger language plpgsql as
      $$ begin new.customer = upper(new.customer); return new; end $$`);
    await target.query(
      'create trigger change before insert on actions for each row execute function change()',
    );
    expect(await codeOf(moveToPostgres(path, url))).toBe('storage_damaged');
    expect(await rowsThere()).toBe(0);
  });

  it('is refused while a server has the file', async () => {
    const storage = await openSqlite(path);
    expect(await codeOf(moveToPostgres(path, url))).toBe('storage_in_use');
    await storage.close();
  });

  it('of a file that is not there, or is damaged, touches nothing', async () => {
    expect(await codeOf(moveToPostgres(join(folder, 'none.sqlite'), url))).toBe('storage_missing');
    const database = new Database(path);
    database.pragma('foreign_keys = OFF');
    database.exec(`delete from sessions where id = 'ses_1'`);
    database.close();
    expect(await codeOf(moveToPostgres(path, url))).toBe('storage_damaged');
    expect(await onServer(url, `select 1 from pg_tables where tablename = 'sessions'`)).toEqual([]);
  });
});
