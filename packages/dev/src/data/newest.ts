import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** When anything at or below these paths changed last (ms since the epoch); a removed file counts by its folder. */
export function newestMillis(paths: readonly string[]): number {
  return Math.max(0, ...paths.map(newestAt));
}

function newestAt(file: string): number {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  const inside = readdirSync(file).filter((name) => name !== 'node_modules' && name !== 'dist');
  return Math.max(stat.mtimeMs, newestMillis(inside.map((name) => path.join(file, name))));
}
