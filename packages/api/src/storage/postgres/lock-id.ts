import { createHash } from 'node:crypto';

/**
 * The number PostgreSQL knows a lock by, as text. Of two keys that get the same one (one in 2^64) the only harm is
 * that they wait for each other.
 */
export const lockId = (key: string): string =>
  createHash('sha256').update(`partwell ${key}`).digest().readBigInt64BE().toString();
