import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Where a file is written until it is whole: beside it, under a name that nobody knows beforehand. */
export const draftBeside = (path: string, ending: string): string =>
  `${path}.${randomBytes(8).toString('hex')}.${ending}`;

/** Removes all of them, with what is kept beside each: also those of a process that was killed. */
export const removeDraftsBeside = (path: string, ending: string): void => {
  const begins = `${basename(path)}.`;
  const ends = new RegExp(`\\.${ending}(-\\w+|\\.lock|\\.pid)?$`);
  for (const name of readdirSync(dirname(path))) {
    if (name.startsWith(begins) && ends.test(name)) rmSync(join(dirname(path), name), { force: true });
  }
};
