import { randomBytes } from 'node:crypto';

/** Where a file is written until it is whole: beside it, under a name that nobody knows beforehand. */
export const draftBeside = (path: string, ending: string): string =>
  `${path}.${randomBytes(8).toString('hex')}.${ending}`;
