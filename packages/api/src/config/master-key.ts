import { createHash } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ApiError } from '../api-error.ts';
import type { Random } from '../ports/random.ts';
import { WITHOUT_SECRET } from './without-secret.ts';

/** 32 random bytes in base64url. */
const LETTERS = 43;

/** Where a secret is kept that the environment does not give. */
export const secretFile = (dataFolder: string): string => join(dataFolder, 'secret');

/**
 * The key from which session secrets are derived: the operator's, or one that was made once and is kept in the data
 * folder, readable by its owner only.
 *
 * @returns undefined where there is none yet.
 * @throws ApiError `master_key_unusable`
 */
export const findMasterKey = async (
  dataFolder: string,
  given: string | undefined,
): Promise<Uint8Array | undefined> => {
  if (given !== undefined) return keyFrom(given);
  const path = secretFile(dataFolder);
  const kept = await readOrUndefined(path);
  if (kept === undefined) return undefined;
  if (kept.length < LETTERS) {
    // A key made of an empty file is one that everybody can make.
    throw new ApiError(
      'master_key_unusable',
      `${path} is empty or cut off. Restore it from a backup, or set PARTWELL_SECRET to what was in it. Without it, ${WITHOUT_SECRET}. If it is lost for good, remove the file and start again.`,
    );
  }
  return keyFrom(kept);
};

/** The same, made where there is none. @throws ApiError `master_key_unusable` */
export const masterKey = async (
  dataFolder: string,
  given: string | undefined,
  random: Random,
): Promise<Uint8Array> => {
  const found = await findMasterKey(dataFolder, given);
  if (found) return found;
  await mkdir(dataFolder, { recursive: true });
  await make(secretFile(dataFolder), random);
  return masterKey(dataFolder, given, random);
};

/** The key that a secret stands for. */
export const keyFrom = (secret: string): Uint8Array => createHash('sha256').update(secret).digest();

/** Appears under its name only when it is whole; of two that start together one wins and both read it. */
const make = async (path: string, random: Random): Promise<void> => {
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
};

const readOrUndefined = async (path: string): Promise<string | undefined> => {
  try {
    return (await readFile(path, 'utf8')).trim();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new ApiError(
      'master_key_unusable',
      `${path} cannot be read (${code}). Let the user of the server read it: the secret of this installation is in it. Or set PARTWELL_SECRET to what is in it.`,
      { cause: error },
    );
  }
};
