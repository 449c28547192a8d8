import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openSqlite } from '../../storage/sqlite/open-sqlite.ts';
import type { MakeDatabase } from './test-database.ts';

/** A SQLite file in the folder of the test. */
export const sqliteDatabase: MakeDatabase = async (folder) => {
  const path = join(folder, 'partwell.sqlite');
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
