import path from 'node:path';

/** The folder of the whole checkout. */
export const root = path.resolve(import.meta.dirname, '../../..');
