import { mkdir, mkdtemp, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isApiError } from '../../api-error.ts';
import type { Storage } from '../../ports/storage.ts';
import { sqliteDatabase } from '../../testing/databases/sqlite-database.ts';
import { storedFlow, storedSession } from '../../testing/stored-records.ts';
import { backupSqlite } from './backup-sqlite.ts';
import { copySqlite } from './copy-sqlite.ts';
import { openSqlite } from './open-sqlite.ts';
import { restoreSqlite } from './restore-sqlite.ts';

const at = new Date('2027-01-20T08:00:00.000Z');
let folder: string;
let path: string;
let backup: string;
let storage: Storage | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'partwell-backup-'));
  path = join(folder, 'partwell.sqlite');
  backup = join(folder, 'kept', 'monday.sqlite');
  storage = await openSqlite(path);
  await storage.flows.publish(storedFlow);
  await storage.sessions.insert(storedSession('ses_1'));
});
afterEach(async () => {
  await storage?.close();
  await rm(folder, { recursive: true, force: true });
});
const stop = async () => {
  await storage?.close();
  storage = undefined;
};
const codeOf = async (work: Promise<unknown>) => {
  const error = await work.catch((thrown: unknown) => thrown);
  return isApiError(error) ? error.code : error;
};
const spoil = (file: string) => writeFile(file, 'x'.repeat(5000));

describe('a backup', () => {
  it('is made while a server writes, and holds what was written before', async () => {
    const writing = Array.from({ length: 50 }, (_none, index) =>
      storage?.sessions.insert(storedSession(`ses_more_${index}`)),
    );
    const rows = await backupSqlite(path, backup);
    await Promise.all(writing);
    const copy = new Database(backup, { readonly: true });
    expect(copy.prepare('select count(*) from sessions where id = ?').pluck().get('ses_1')).toBe(1);
    const sessions = copy.prepare('select count(*) from sessions').pluck().get() as number;
    expect(rows).toBe(sessions + 1);
    copy.close();
  });

  it('is one file that only its owner reads', async () => {
    await backupSqlite(path, backup);
    expect(await readdir(join(folder, 'kept'))).toEqual(['monday.sqlite']);
    expect((await stat(backup)).mode & 0o777).toBe(0o600);
  });

  it('is never written into what somebody has put where it is made, nor through a link', async () => {
    await mkdir(dirname(backup), { mode: 0o777 });
    const planted = `${backup}.${process.pid}.part`;
    await writeFile(planted, '', { mode: 0o666 });
    const { ino } = await stat(planted);
    await backupSqlite(path, backup);
    expect((await stat(backup)).ino).not.toBe(ino);
    expect((await stat(planted)).size).toBe(0);
    const link = join(folder, 'link.sqlite');
    await symlink(join(folder, 'elsewhere.sqlite'), link);
    for (const there of [planted, link])
      expect(await codeOf(copySqlite(path, there))).toBe('storage_occupied');
    expect(await readdir(folder)).not.toContain('elsewhere.sqlite');
  });

  it('replaces nothing', async () => {
    await backupSqlite(path, backup);
    expect(await codeOf(backupSqlite(path, backup))).toBe('storage_occupied');
  });

  it('of what is not there, or is damaged, is not made', async () => {
    expect(await codeOf(backupSqlite(join(folder, 'none.sqlite'), backup))).toBe('storage_missing');
    await spoil(join(folder, 'bad.sqlite'));
    expect(await codeOf(backupSqlite(join(folder, 'bad.sqlite'), backup))).toBe('storage_damaged');
    expect(await readdir(join(folder, 'kept')).catch(() => [])).toEqual([]);
  });
});

describe('a database of a version before, which lacks tables of today', () => {
  it('is backed up and restored as it is, and brought up to date by the next server', async () => {
    const before = join(folder, 'before');
    await mkdir(before);
    const old = await sqliteDatabase(before, { migratedTo: '0006-told-by' });
    await old.query(
      `insert into flow_versions (workspace, flow, version, hash, document, published_at)
      values ('ws_test', 'main', 1, 'hash', '{}', '2027-01-20T08:00:00.000Z')`,
    );
    expect(await backupSqlite(join(before, 'partwell.sqlite'), backup)).toBe(1);
    await stop();
    expect((await restoreSqlite(backup, path, at)).rows).toBe(1);
    storage = await openSqlite(path);
    expect(await storage.flows.everyVersion()).toHaveLength(1);
  });
});

describe('a database that opens and is not sound', () => {
  it.each([
    [
      'an index that does not fit its table',
      `update sqlite_master
      set sql = replace(sql, '"customer"', '"status"') where name = 'sessions_by_customer'`,
    ],
    ['rows that refer to nothing', 'delete from flow_versions'],
    ['a table that somebody dropped', 'drop table tombstones'],
    ['being of another program', 'drop table kysely_migration'],
  ])('because of %s has no backup made of it', async (_what, harm) => {
    await stop();
    const database = new Database(path);
    database.unsafeMode();
    database.pragma('foreign_keys = OFF');
    database.pragma('writable_schema = ON');
    database.exec(harm);
    database.close();
    expect(await codeOf(backupSqlite(path, backup))).toBe('storage_damaged');
  });
});

describe('restoring', () => {
  it('brings back what was there, and keeps what was replaced', async () => {
    await backupSqlite(path, backup);
    await storage?.sessions.insert(storedSession('ses_later'));
    await stop();
    const { rows, replaced } = await restoreSqlite(backup, path, at);
    expect(rows).toBe(2);
    expect(replaced).toBe(`${path}.before-2027-01-20T08-00-00.000Z`);

    storage = await openSqlite(path);
    expect(await storage.sessions.find('ses_1')).toEqual(storedSession('ses_1'));
    expect(await storage.sessions.find('ses_later')).toBeUndefined();
    const before = new Database(replaced ?? '', { readonly: true });
    expect(before.prepare('select count(*) from sessions').pluck().get()).toBe(2);
    before.close();
  });

  it('takes what a killed server left beside its file for a part of that, not of the new one', async () => {
    await backupSqlite(path, backup);
    await stop();
    await writeFile(`${path}-wal`, 'of the file before');
    await restoreSqlite(backup, path, at);
    storage = await openSqlite(path);
    expect(await storage.sessions.find('ses_1')).toBeDefined();
    expect(await readdir(folder)).toContain('partwell.sqlite.before-2027-01-20T08-00-00.000Z-wal');
  });

  it('leaves nothing of one that was killed before, and takes none of it', async () => {
    await backupSqlite(path, backup);
    await stop();
    for (const left of ['restoring', '0123456789abcdef.restoring', '0123456789abcdef.restoring-journal'])
      await writeFile(`${path}.${left}`, 'of before');
    await restoreSqlite(backup, path, at);
    expect((await readdir(folder)).filter((name) => name.includes('restoring'))).toEqual([]);
  });

  it('is refused while a server has the file', async () => {
    await backupSqlite(path, backup);
    expect(await codeOf(restoreSqlite(backup, path, at))).toBe('storage_in_use');
  });

  it('of a file that is damaged changes nothing', async () => {
    await stop();
    const bad = join(folder, 'bad.sqlite');
    await spoil(bad);
    expect(await codeOf(restoreSqlite(bad, path, at))).toBe('storage_damaged');
    storage = await openSqlite(path);
    expect(await storage.sessions.find('ses_1')).toBeDefined();
  });

  it('works where nothing was before', async () => {
    await backupSqlite(path, backup);
    const elsewhere = join(folder, 'new', 'partwell.sqlite');
    expect((await restoreSqlite(backup, elsewhere, at)).replaced).toBeNull();
    const other = await openSqlite(elsewhere);
    expect(await other.sessions.find('ses_1')).toBeDefined();
    await other.close();
  });
});
