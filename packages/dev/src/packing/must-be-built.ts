/** Runs before a package is packed, in its folder: one that was not built would be packed without what it is for. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Every file that a manifest names for who installs it. */
const filesIn = (named: unknown): string[] => {
  if (typeof named === 'string') return [named];
  return typeof named === 'object' && named !== null ? Object.values(named).flatMap(filesIn) : [];
};

/** Which of the files that are promised to whoever installs a package are not in its folder. */
export const notBuilt = (folder: string): readonly string[] => {
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const { exports, bin, types } = { ...manifest, ...manifest.publishConfig };
  return [...new Set([exports, bin, types].flatMap(filesIn))].filter(
    (file) => !file.includes('*') && !existsSync(path.join(folder, file)),
  );
};

if (import.meta.main) {
  const missing = notBuilt(process.cwd());
  if (missing.length > 0) {
    console.error(`Not built: ${missing.join(', ')}. Run pnpm build at the top of the repository first.`);
    process.exitCode = 1;
  }
}
