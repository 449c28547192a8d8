import Database from 'better-sqlite3';
import type { World } from './test-world.ts';

/** How many rows each table of a world's database holds. */
export const countRows = (world: World): Readonly<Record<string, number>> => {
  const database = new Database(`${world.folder}/partwell.sqlite`, { readonly: true });
  try {
    const tables = database
      .prepare(
        `select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name`,
      )
      .pluck()
      .all() as string[];
    const count = (table: string) =>
      database.prepare(`select count(*) from "${table}"`).pluck().get() as number;
    return Object.fromEntries(tables.map((table) => [table, count(table)]));
  } finally {
    database.close();
  }
};
