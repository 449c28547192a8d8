import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { addMissingColumns } from './added-columns.ts';
import { schema } from './schema.ts';

export type Database = Sqlite.Database;

/** Opens `halyard.db` in a folder, which is made where it is missing. */
export function openDatabase(dataDir: string): Database {
  mkdirSync(dataDir, { recursive: true });
  const db = new Sqlite(join(dataDir, 'halyard.db'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('busy_timeout = 2000');
  db.exec(schema);
  addMissingColumns(db);
  return db;
}
