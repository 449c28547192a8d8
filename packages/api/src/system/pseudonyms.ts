import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import type { Pseudonyms } from '../ports/pseudonyms.ts';
import type { Owner } from '../ports/records.ts';

/**
 * HMAC-SHA256 with a key derived from the master key: whoever has only the database cannot try ids out.
 *
 * @param before the master key that was used before: what was named with it is found, nothing is named with it.
 */
export const pseudonyms = (masterKey: Uint8Array, before?: Uint8Array): Pseudonyms => {
  const key = keyFrom(masterKey);
  const keys = [key, ...(before ? [keyFrom(before)] : [])];
  return {
    of: (owner, id) => named(key, owner, id),
    allOf: (owner, id) => keys.map((each) => named(each, owner, id)),
  };
};

const keyFrom = (masterKey: Uint8Array): KeyObject =>
  createSecretKey(Buffer.from(hkdfSync('sha256', masterKey, '', 'partwell pseudonyms', 32)));

const named = (key: KeyObject, { workspace, mode }: Owner, id: string): string =>
  createHmac('sha256', key)
    .update(JSON.stringify([workspace, mode, id]))
    .digest('base64url');
