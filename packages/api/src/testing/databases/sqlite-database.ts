import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely } from 'kysely';
import { migratorOf } from '../../storage/migrate.ts';
import { openSqlite } from '../../storage/sqlite/open-sqlite.ts';
import { SqliteDialect } from '../../storage/sqlite/sqlite-dialect.ts';
import type { MakeDatabase } from './test-database.ts';

/** A SQLite file in the folder of the test. */
export const sqliteDatabase: MakeDatabase = async (folder, { migratedTo } = {}) => {
  const path = join(folder, 'partwell.sqlite');
  if (migratedTo) {
    const db = new Kysely({ dialect: new SqliteDialect({ database: new Database(path) }) });
    const { error } = await migratorOf(db).migrateTo(migratedTo);
    await db.destroy();
    if (error) throw error;
  }
  return {
    environment: { PARTWELL_DATA: folder },
    diskFull: { name: 'SqliteError', code: 'SQLITE_FULL' },
    open: () => openSqlite(path),
    query: async (text, ...values) => {
      const database = new Database(path);
      try {
        const statement = database.prepare(text);
        const named = Object.fromEntries(values.map((value, index) => [index + 1, value]));
        if (statement.reader) return statement.all(named) as Record<string, unknown>[];
        statement.run(named);
        return [];
      } finally {
        database.close();
      }
    },
    drop: async () => undefined,
  };
};
