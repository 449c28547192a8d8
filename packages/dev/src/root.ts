import path from 'node:path';

/** The folder of the whole checkout. */
export const root = path.resolve(import.meta.dirname, '../../..');

/**
 * What development leaves behind: keys, databases, the note of a running start. Emptied by `npm run reset`,
 * so it is never the folder of a real server (`PARTWELL_DATA`).
 */
export const dataDir = path.resolve(root, process.env.DEV_PARTWELL_DATA || '.partwell');
