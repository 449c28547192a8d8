import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Random } from '../ports/random.ts';

/**
 * The key from which session secrets are derived: the operator's, or one that is made once and kept in the
 * data folder, readable by its owner only.
 */
export const masterKey = async (
  dataFolder: string,
  given: string | undefined,
  random: Random,
): Promise<Uint8Array> => {
  if (given !== undefined) return createHash('sha256').update(given).digest();
  const path = join(dataFolder, 'secret');
  await mkdir(dataFolder, { recursive: true });
  try {
    // `wx`: of two processes that start together one makes it and the other reads it.
    await writeFile(path, Buffer.from(random.bytes(32)).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return createHash('sha256')
    .update((await readFile(path, 'utf8')).trim())
    .digest();
};
