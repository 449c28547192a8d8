import { closeSync, constants, openSync } from 'node:fs';
import { StorageError } from '../storage-error.ts';

const { O_CREAT, O_EXCL, O_NOFOLLOW, O_WRONLY } = constants;

/**
 * Makes an empty file that its owner alone reads. One that is there is refused, and so is a link: whoever has put it
 * there, where many may write, would read what is written to it.
 *
 * @throws StorageError `storage_occupied`
 */
export const freshFile = (path: string): void => {
  try {
    closeSync(openSync(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
    throw new StorageError('storage_occupied', `${path} is there already, and is not written to.`, { cause });
  }
};
