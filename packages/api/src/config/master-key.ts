import { createHash } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ApiError } from '../api-error.ts';
import type { Random } from '../ports/random.ts';

/** 32 random bytes in base64url. */
const LETTERS = 43;

/**
 * The key from which session secrets are derived: the operator's, or one that is made once and kept in the
 * data folder, readable by its owner only.
 *
 * @throws ApiError `master_key_unusable`
 */
export const masterKey = async (
  dataFolder: string,
  given: string | undefined,
  random: Random,
): Promise<Uint8Array> => {
  if (given !== undefined) return keyFrom(given);
  const path = join(dataFolder, 'secret');
  await mkdir(dataFolder, { recursive: true });
  const kept = (await readOrUndefined(path)) ?? (await make(path, random));
  if (kept.length < LETTERS) {
    // A key made of an empty file is one that everybody can make.
    throw new ApiError(
      'master_key_unusable',
      `${path} is empty or cut off. Restore it, or set PARTWELL_SECRET. Remove it to have a new one made: dialogs that are open now must then be opened again.`,
    );
  }
  return keyFrom(kept);
};

/** The key that a secret stands for. */
export const keyFrom = (secret: string): Uint8Array => createHash('sha256').update(secret).digest();

/** Appears under its name only when it is whole; of two that start together one wins and both read it. */
const make = async (path: string, random: Random): Promise<string> => {
  const draft = `${path}.${Buffer.from(random.bytes(6)).toString('hex')}`;
  try {
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(Buffer.from(random.bytes(32)).toString('base64url'));
      await file.sync();
    } finally {
      await file.close();
    }
    await link(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
  return (await readFile(path, 'utf8')).trim();
};

const readOrUndefined = async (path: string): Promise<string | undefined> => {
  try {
    return (await readFile(path, 'utf8')).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
};
