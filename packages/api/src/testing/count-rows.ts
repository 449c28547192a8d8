import { tableNames } from '../storage/table-names.ts';
import type { World } from './test-world.ts';

/** How many rows each table of a world's database holds. */
export const countRows = async ({ database }: World): Promise<Readonly<Record<string, number>>> => {
  const counts: Record<string, number> = {};
  for (const table of tableNames) {
    const [row] = await database.query(`select count(*) as count from ${table}`);
    counts[table] = Number(row?.count);
  }
  return counts;
};
