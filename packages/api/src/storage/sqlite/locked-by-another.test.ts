import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { Kysely } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Storage } from '../../ports/storage.ts';
import { storedFlow, storedSession } from '../../testing/stored-records.ts';
import type { Tables } from '../tables.ts';
import { createGroupCommit } from './group-commit.ts';
import { openSqlite } from './open-sqlite.ts';
import { SqliteDialect } from './sqlite-dialect.ts';
import { waitForFile } from './wait-for-file.ts';

let folder: string;
let path: string;
let storage: Storage;
let other: Database.Database;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'partwell-locked-'));
  path = join(folder, 'partwell.sqlite');
  storage = await openSqlite(path);
  await storage.flows.publish(storedFlow);
  await storage.sessions.insert(storedSession('ses_1'));
  other = new Database(path);
  other.exec('begin immediate');
});
afterEach(async () => {
  other.close();
  await storage.close();
  await rm(folder, { recursive: true, force: true });
});

const insert = (id: string) => storage.transaction(({ sessions }) => sessions.insert(storedSession(id)));

describe('while another program has the file for writing', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['a transaction', () => insert('ses_2')],
    ['several, together', () => Promise.all([insert('ses_2'), insert('ses_3')])],
    ['a statement', () => storage.sessions.insert(storedSession('ses_2'))],
  ])('%s waits, everybody who only reads is answered, and it is written afterwards', async (_what, write) => {
    const written = write();
    await wait(50);
    expect(await storage.sessions.find('ses_1')).toBeDefined();
    expect(await storage.sessions.find('ses_2')).toBeUndefined();
    other.exec('commit');
    await written;
    expect(await storage.sessions.find('ses_2')).toBeDefined();
  });

  it('nobody waits for longer than patience lasts, and whoever waited with another or behind is told at the same time', async () => {
    let begun = 0;
    const file = new Database(path, {
      timeout: 0,
      verbose: (sql) => {
        if (sql === 'begin immediate') begun += 1;
      },
    });
    const config = { dialect: new SqliteDialect({ database: file }) };
    const opened = new Kysely<Tables>(config);
    const db = waitForFile(opened, config, 30);
    const transact = createGroupCommit(db, config, () => file.inTransaction);
    const ran: number[] = [];
    const all = await Promise.allSettled(
      Array.from({ length: 100 }, (_none, index) => transact(async () => ran.push(index))),
    );
    expect(new Set(all.map((each) => each.status === 'rejected' && each.reason.code))).toEqual(
      new Set(['SQLITE_BUSY']),
    );
    expect(ran).toEqual([]);
    // One wait for all of them: not one for each group, and not one more for each of a group.
    expect(begun).toBeLessThanOrEqual(5);
    other.exec('commit');
    expect(await transact(async () => 'afterwards')).toBe('afterwards');
    await opened.destroy();
  });
});
