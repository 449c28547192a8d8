import Database from 'better-sqlite3';
import { Kysely, sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { SqliteDialect } from './sqlite-dialect.ts';

let db: Kysely<{ things: { text: string } }>;
beforeEach(async () => {
  const database = new Database(':memory:');
  database.exec('create table things (text text)');
  // To SQLite, a file that may not grow is a disk that is full.
  database.pragma('max_page_count = 20');
  db = new Kysely({ dialect: new SqliteDialect({ database }) });
});
afterEach(() => db.destroy());

const add = (kilobytes: number) =>
  db.transaction().execute(async (tx) => {
    for (let kilobyte = 0; kilobyte < kilobytes; kilobyte += 1) {
      await tx
        .insertInto('things')
        .values({ text: 'x'.repeat(1024) })
        .execute();
    }
  });
const count = async () => {
  const { rows } = await sql<{ count: number }>`select count(*) as count from things`.execute(db);
  return rows[0]?.count;
};

it('a transaction on a full disk says that the disk is full, leaves nothing, and is not in the way of the next', async () => {
  await expect(add(200)).rejects.toMatchObject({ name: 'SqliteError', code: 'SQLITE_FULL' });
  expect(await count()).toBe(0);
  await add(1);
  expect(await count()).toBe(1);
});

it('a transaction whose work fails is undone', async () => {
  const failing = db.transaction().execute(async (tx) => {
    await tx.insertInto('things').values({ text: 'x' }).execute();
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await count()).toBe(0);
});
