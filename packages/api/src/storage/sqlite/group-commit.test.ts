import Database from 'better-sqlite3';
import { Kysely } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createGroupCommit, type Transact } from './group-commit.ts';
import { SqliteDialect } from './sqlite-dialect.ts';

interface Tables {
  things: { name: string; owner?: string };
}

let said: string[];
let file: Database.Database;
let db: Kysely<Tables>;
let transact: Transact<Tables>;
beforeEach(() => {
  said = [];
  file = new Database(':memory:', { verbose: (sql) => said.push(String(sql)) });
  file.exec(`
    create table owners (name text primary key);
    create table things (name text, owner text references owners deferrable initially deferred);
  `);
  // To SQLite, a file that may not grow is a disk that is full.
  file.pragma('max_page_count = 40');
  file.pragma('foreign_keys = on');
  const config = { dialect: new SqliteDialect({ database: file }) };
  db = new Kysely<Tables>(config);
  transact = createGroupCommit(db, config, () => file.inTransaction);
});
afterEach(() => db.destroy());

const names = () => file.prepare('select name from things order by rowid').pluck().all();
const commits = () => said.filter((sql) => sql === 'commit').length;
const add = (name: string, owner?: string) =>
  transact(async (tx) => {
    await tx
      .insertInto('things')
      .values({ name, ...(owner !== undefined && { owner }) })
      .execute();
    return name;
  });
const failing = (name: string) =>
  transact(async (tx) => {
    await tx.insertInto('things').values({ name }).execute();
    throw new Error(`no ${name}`);
  });

it('commits once what waits at the same time, in the order it came', async () => {
  expect(await Promise.all(['one', 'two', 'three'].map((name) => add(name)))).toEqual([
    'one',
    'two',
    'three',
  ]);
  expect(names()).toEqual(['one', 'two', 'three']);
  expect(commits()).toBe(1);
});

it('commits in several turns what is too much for one', async () => {
  await Promise.all(Array.from({ length: 100 }, (_none, index) => add(`thing ${index}`)));
  expect(names()).toHaveLength(100);
  expect(commits()).toBe(4);
});

it('shows each what those before it wrote', async () => {
  const count = transact((tx) => tx.selectFrom('things').selectAll().execute());
  await add('one');
  const [, seen] = await Promise.all([
    add('two'),
    transact((tx) => tx.selectFrom('things').select('name').execute()),
    add('three'),
  ]);
  expect(await count).toEqual([]);
  expect(seen).toEqual([{ name: 'one' }, { name: 'two' }]);
});

it('undoes what fails, alone or among others, and nothing else', async () => {
  await expect(failing('alone')).rejects.toThrow('no alone');
  const all = await Promise.allSettled([add('one'), failing('two'), add('three'), failing('four')]);
  expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected']);
  expect(names()).toEqual(['one', 'three']);
});

it('does not let others pay for one that is too big for the disk', async () => {
  const [one, big, three] = await Promise.allSettled([add('one'), add('x'.repeat(1e6)), add('three')]);
  expect([one?.status, three?.status]).toEqual(['fulfilled', 'fulfilled']);
  expect(big).toMatchObject({ status: 'rejected', reason: { code: 'SQLITE_FULL' } });
  expect(names()).toEqual(['one', 'three']);
});

it('does not let others pay for one that cannot be committed', async () => {
  const all = await Promise.allSettled([add('one'), add('two', 'nobody'), failing('three'), add('four')]);
  expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
  expect(all[1]).toMatchObject({ reason: { code: 'SQLITE_CONSTRAINT_FOREIGNKEY' } });
  expect(names()).toEqual(['one', 'four']);
});

it('answers nobody before it is committed, not even whose work failed', async () => {
  const when: number[] = [];
  const note = () => when.push(commits());
  await Promise.all([add('one').then(note), failing('two').catch(note), add('three').then(note)]);
  expect(when).toEqual([1, 1, 1]);
});
