import { createHmac, createSecretKey, hkdfSync } from 'node:crypto';
import type { Pseudonyms } from '../ports/pseudonyms.ts';

/** HMAC-SHA256 with a key derived from the master key: whoever has only the database cannot try ids out. */
export const pseudonyms = (masterKey: Uint8Array): Pseudonyms => {
  const key = createSecretKey(Buffer.from(hkdfSync('sha256', masterKey, '', 'partwell pseudonyms', 32)));
  return {
    of: ({ workspace, mode }, id) =>
      createHmac('sha256', key)
        .update(JSON.stringify([workspace, mode, id]))
        .digest('base64url'),
  };
};
