import { createHash } from 'node:crypto';

/**
 * What is kept of a key. Keys of ours are 128 random bits or more, so nothing slower than SHA-256 is needed, and
 * one that is looked up by its hash tells nothing by how long that takes.
 */
export const hashKey = (key: string): string => createHash('sha256').update(key).digest('base64url');
