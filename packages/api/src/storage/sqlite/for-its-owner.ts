import { chmodSync, closeSync, existsSync, openSync } from 'node:fs';
import { sqliteParts } from './sqlite-parts.ts';

/**
 * Makes a database file, if there is none, that its owner alone reads, and what is there already so: what people wrote
 * on leaving is in it, and the folder may be anybody's. What SQLite makes beside it has the rights of the file.
 */
export const forItsOwner = (path: string): void => {
  closeSync(openSync(path, 'a', 0o600));
  for (const part of sqliteParts(path)) {
    try {
      if (existsSync(part)) chmodSync(part, 0o600);
    } catch (error) {
      // It is another user's, who lets this one write: theirs is the say.
      if (!NOT_OURS.has((error as NodeJS.ErrnoException).code)) throw error;
    }
  }
};

const NOT_OURS: ReadonlySet<string | undefined> = new Set(['EPERM', 'ENOTSUP', 'EROFS', 'ENOENT']);
