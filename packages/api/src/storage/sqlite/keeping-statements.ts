import type Database from 'better-sqlite3';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** Several times as many as the queries of this program; those with lists of different lengths come and go. */
const MOST = 300;

/** What runs often. A statement that changes tables runs once, and one that was prepared before it must not be kept. */
const REPEATED = /^(select|insert|update|delete|with|begin|commit|savepoint|release|rollback)\b/;

/**
 * The database with its statements prepared once: to prepare one takes several times as long as to run it, and Kysely
 * prepares what it runs each time. SQLite itself prepares a kept one anew when the tables have changed.
 */
export const keepingStatements = (database: Database.Database): SqliteDatabase => {
  const kept = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare: (sql) => {
      const statement = kept.get(sql) ?? (database.prepare(sql) as unknown as SqliteStatement);
      if (!REPEATED.test(sql)) return statement;
      // Behind all others: the one that was not used for the longest time stands first.
      kept.delete(sql);
      kept.set(sql, statement);
      const [oldest] = kept.keys();
      if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
      return statement;
    },
  };
};
