import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableNames } from '../storage/table-names.ts';
import type { World } from './test-world.ts';

/** Everything a world's database keeps, to be searched: the bytes of its files, or what a dump of its tables holds. */
export const storedText = async ({ database, folder }: World): Promise<string> => {
  const files = ['partwell.sqlite', 'partwell.sqlite-wal'].map((name) => join(folder, name));
  if (files.some(existsSync)) {
    return files.map((file) => (existsSync(file) ? readFileSync(file).toString('latin1') : '')).join('\n');
  }
  const tables = await Promise.all(tableNames.map((table) => database.query(`select * from ${table}`)));
  return JSON.stringify(tables);
};
