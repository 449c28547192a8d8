import Database from 'better-sqlite3';
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import { aloneInPostgres } from '../postgres/alone.ts';
import { connectionConfig } from '../postgres/connection-config.ts';
import { migratePostgres } from '../postgres/migrate-postgres.ts';
import { defaultPatience, migrationSettings } from '../postgres/session-settings.ts';
import { TextClient } from '../postgres/text-client.ts';
import { placeOf, whyNot } from '../postgres/why-not.ts';
import { markMoved, mustNotBeMoved } from '../sqlite/moved-away.ts';
import { mustBeWhole } from '../sqlite/must-be-whole.ts';
import { lockForThisProcess } from '../sqlite/process-lock.ts';
import { StorageError } from '../storage-error.ts';
import { tableNames } from '../table-names.ts';
import type { Tables } from '../tables.ts';
import { type Row, type TableSum, tableSum } from './table-sum.ts';
import { upToDate } from './up-to-date.ts';

/** Rows a statement: far fewer values than PostgreSQL takes, and little memory. */
const BATCH = 500;

export interface MovedTable extends TableSum {
  readonly table: keyof Tables;
}

/**
 * Copies a SQLite database, which no server uses, into an empty PostgreSQL database: all of it in one transaction,
 * which is committed only when what was written there, read back, is what was read here. The file stays as it is, and
 * what tells servers and commands to leave it alone is put beside it.
 *
 * @param path of the SQLite file.
 * @param url of the PostgreSQL database; it is migrated.
 * @param moved told of each table when it has been copied and compared.
 * @throws StorageError `storage_missing` | `storage_moved` | `storage_damaged` | `storage_in_use` | `storage_newer`
 *   | `storage_occupied` | `storage_unreachable` | `storage_unusable`
 */
export const moveToPostgres = async (
  path: string,
  url: string,
  moved: (table: MovedTable) => void | Promise<void> = () => undefined,
): Promise<void> => {
  const { database, server } = placeOf(url);
  const to = `${database} at ${server}`;
  // There again: whether the first time was kept is seen there.
  mustNotBeMoved(path, to);
  mustBeWhole(path);
  const lock = lockForThisProcess(path);
  try {
    const read = await upToDate(path);
    try {
      await migratePostgres(url, defaultPatience);
      await copyAll(read.path, url, moved, () => markMoved(path, to));
    } finally {
      read.remove();
    }
  } finally {
    lock.release();
  }
};

const copyAll = async (
  path: string,
  url: string,
  moved: (table: MovedTable) => void | Promise<void>,
  mark: () => () => void,
): Promise<void> => {
  let unmark = () => {};
  const source = new Database(path, { readonly: true });
  const config = connectionConfig(url, migrationSettings(), { connectMillis: defaultPatience.connectMillis });
  const pool = new pg.Pool({ ...config, Client: TextClient, max: 1 });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const target = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await target.transaction().execute(async (tx) => {
      // Alone, so that a server that is started too early waits, and does not write into the middle.
      await aloneInPostgres(tx, undefined);
      for (const table of tableNames) await mustBeEmpty(tx, table);
      for (const table of tableNames) {
        const here = await copy(source, tx, table);
        const there = await sumOf(tx, table);
        if (here.rows !== there.rows || here.sum !== there.sum) {
          throw new StorageError(
            'storage_damaged',
            `${table} has ${here.rows} rows (${here.sum}) here and ${there.rows} (${there.sum}) there. Nothing was moved.`,
          );
        }
        await moved({ table, ...there });
      }
      // Before it is kept there, so that there is no moment at which a server could be started on both.
      unmark = mark();
    });
  } catch (cause) {
    const why = whyNot(url, cause);
    // Where the connection broke while it was kept, nobody knows here whether it was.
    if (why.code !== 'storage_unreachable') unmark();
    throw why;
  } finally {
    await target.destroy();
    source.close();
  }
};

const mustBeEmpty = async (tx: Transaction<Tables>, table: keyof Tables): Promise<void> => {
  const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(tx);
  if (rows.length === 0) return;
  throw new StorageError(
    'storage_occupied',
    `The PostgreSQL database holds something already, in ${table}. Move into an empty one.`,
  );
};

const copy = async (
  source: Database.Database,
  tx: Transaction<Tables>,
  table: keyof Tables,
): Promise<TableSum> => {
  const total = tableSum();
  let batch: Row[] = [];
  const flush = async () => {
    if (batch.length > 0)
      await tx
        .insertInto(table)
        .values(batch as never)
        .execute();
    batch = [];
  };
  for (const row of source.prepare(`select * from ${table}`).iterate() as Iterable<Row>) {
    total.add(row);
    batch.push(row);
    if (batch.length === BATCH) await flush();
  }
  await flush();
  return total.result();
};

const sumOf = async (tx: Transaction<Tables>, table: keyof Tables): Promise<TableSum> => {
  const total = tableSum();
  await sql`declare kept cursor for select * from ${sql.table(table)}`.execute(tx);
  for (;;) {
    const { rows } = await sql<Row>`fetch ${sql.lit(BATCH)} from kept`.execute(tx);
    for (const row of rows) total.add(row);
    if (rows.length < BATCH) break;
  }
  await sql`close kept`.execute(tx);
  return total.result();
};
