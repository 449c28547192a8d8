import Database from 'better-sqlite3';
import { Kysely, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DraftRecord } from '../../ports/records.ts';
import type { Storage } from '../../ports/storage.ts';
import { createStorage } from '../create-storage.ts';
import { migrate } from '../migrate.ts';
import type { Tables } from '../tables.ts';
import { createGroupCommit } from './group-commit.ts';
import { SqliteDialect } from './sqlite-dialect.ts';
import { isUnavailable, refusesWrites } from './sqlite-troubles.ts';

let file: Database.Database;
let storage: Storage;
let tries: number;
beforeEach(async () => {
  tries = 0;
  file = new Database(':memory:', {
    verbose: (text) => {
      if (String(text).startsWith('insert into "installation"')) tries += 1;
    },
  });
  const config = { dialect: new SqliteDialect({ database: file }) };
  const db = new Kysely<Tables>(config);
  await migrate(db);
  storage = createStorage({
    ...{ db, isUnavailable, refusesWrites, claim: sql`` },
    transact: createGroupCommit(db, config, () => file.inTransaction),
    inTurn: (_keys, work) => work(),
    isConflict: () => false,
    holding: (_key, work) => work(),
    now: async () => new Date(),
    scrub: async () => undefined,
    close: async () => undefined,
  });
});
afterEach(() => storage.close());

const draft: DraftRecord = {
  workspace: 'ws_test',
  mode: 'test',
  flow: 'main',
  revision: 'rev_1',
  source: 'x'.repeat(20_000),
  changedAt: '2027-01-20T08:00:00.000Z',
};

/** To SQLite, a file that may not grow is a disk that is full. */
const letGrow = (pages: number) => file.pragma(`max_page_count = ${pages}`);
const fill = () => letGrow(Number(file.pragma('page_count', { simple: true })));

describe('a database', () => {
  it('that has refused nothing is not written to for the question', async () => {
    expect(await storage.takesWrites()).toBe(true);
    expect(tries).toBe(0);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['a statement', () => storage.drafts.put(draft)],
    ['a transaction', () => storage.transaction(({ drafts }) => drafts.put(draft))],
  ])('whose disk is too full for %s takes no writes, until there is room', async (_what, write) => {
    fill();
    await expect(write()).rejects.toMatchObject({ code: 'SQLITE_FULL' });
    expect(await storage.takesWrites()).toBe(false);
    await storage.ping();
    letGrow(10_000);
    expect(await storage.takesWrites()).toBe(true);
    await write();
    expect(file.prepare('select * from installation').all()).toEqual([]);
  });

  it('that refuses writes is tried once for all who ask at the same time', async () => {
    fill();
    await storage.drafts.put(draft).catch(() => undefined);
    await Promise.all([storage.takesWrites(), storage.takesWrites(), storage.takesWrites()]);
    expect(tries).toBe(1);
  });

  it('that refuses a statement for what it says takes writes all the same', async () => {
    await expect(storage.keys.insert({} as never)).rejects.toMatchObject({ name: 'SqliteError' });
    expect(await storage.takesWrites()).toBe(true);
    expect(tries).toBe(0);
  });
});
