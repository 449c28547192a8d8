import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Storage } from '../../ports/storage.ts';
import { openSqlite } from '../sqlite/open-sqlite.ts';
import { migrations } from './index.ts';

const at = '2027-01-20T08:00:00.000Z';
const owner = { workspace: 'ws_test', mode: 'test' } as const;

/** What was presented before flows had a permission, a survey or offers up front. */
const presented = {
  view: {
    reasons: [{ id: 'other', label: 'Something else', offers: [] }],
    offers: {},
    confirm: { effects: [] },
  },
  commands: { pause: { 'months-1': { kind: 'pause', months: 1, from: at, resumesAt: at } } },
  trace: [{ offer: 'pause', given: true, code: 'given', why: 'eligible', reasons: ['other'] }],
};

let folder: string;
let storage: Storage;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'partwell-migrations-'));
  const path = join(folder, 'partwell.sqlite');
  const database = new Database(path);
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database }) });
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateTo('0002-sessions-by-subscription');
  if (error) throw error;
  database.exec(`
    insert into flow_versions values ('ws_test', 'main', 1, 'hash', '{}', '${at}');
    insert into sessions (id, workspace, mode, customer, subscription, status, flow, flow_version, facts, time_zone,
      presented, created_at, expires_at)
    values ('ses_1', 'ws_test', 'test', 'cus_1', 'sub_1', 'saved', 'main', 1, '{}', 'UTC',
      '${JSON.stringify(presented)}', '${at}', '${at}');
    insert into actions (id, workspace, mode, session, customer, subscription, type, offer, kind, choice, command,
      status, reference, attempts, due_at, tried_at, created_at)
    values ('act_1', 'ws_test', 'test', 'ses_1', 'cus_1', 'sub_1', 'accept', 'pause', 'pause', 'months-1', '{}',
      'applied', 'PW-1', 1, '${at}', '${at}', '${at}');
    insert into tokens values ('ws_test', 'test', 'jti-0001', 'hash', 'ses_1', '${at}');
  `);
  await db.destroy();
  storage = await openSqlite(path);
});
afterAll(async () => {
  await storage.close();
  await rm(folder, { recursive: true, force: true });
});

describe('a database from before', () => {
  it('keeps what its sessions presented', async () => {
    expect((await storage.sessions.find('ses_1'))?.presented).toEqual(presented);
  });

  it('knows the flow of its actions, which gave nothing away', async () => {
    expect(await storage.actions.find('act_1')).toMatchObject({ flow: 'main', givesAway: 0, currency: null });
    expect(await storage.actions.find('act_1')).toMatchObject({ toldBy: 'executor' });
    expect(await storage.actions.givenAway(owner, 'main', 'USD', at)).toBe(0);
  });

  it('knows the subscription of its tokens, and forgets them in time', async () => {
    expect(await storage.tokens.find(owner, 'jti-0001')).toEqual([
      { ...owner, jti: 'jti-0001', subscription: 'sub_1', hash: 'hash', session: 'ses_1', expiresAt: at },
    ]);
    expect(await storage.tokens.removeExpired(at)).toBe(1);
  });
});
