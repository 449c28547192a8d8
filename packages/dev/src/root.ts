import path from 'node:path';

/** The folder of the whole checkout. */
export const root = path.resolve(import.meta.dirname, '../../..');

/** What development leaves behind: keys, databases, the note of a running start. Emptied by `npm run reset`. */
export const dataDir = path.join(root, '.partwell');
