import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import type { Random } from '../ports/random.ts';
import type { SecretBox } from '../ports/secret-box.ts';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * AES-256-GCM with a key derived from the master key: `1.` + base64url(nonce + tag + ciphertext).
 *
 * @param before the master key that was used before: what was sealed with it is opened, nothing is sealed with it.
 */
export const secretBox = (masterKey: Uint8Array, random: Random, before?: Uint8Array): SecretBox => {
  const key = keyFrom(masterKey);
  const keyBefore = before && keyFrom(before);
  const seal = (place: string, secret: string): string => {
    const nonce = random.bytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place));
    const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
    return `1.${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')}`;
  };
  const openBefore = (place: string, sealed: string) => keyBefore && opened(keyBefore, place, sealed);
  return {
    seal,
    open: (place, sealed) => opened(key, place, sealed) ?? openBefore(place, sealed),
    sealAnew: (place, sealed) => {
      if (opened(key, place, sealed) !== undefined) return undefined;
      const secret = openBefore(place, sealed);
      return secret === undefined ? undefined : seal(place, secret);
    },
  };
};

const keyFrom = (masterKey: Uint8Array): Buffer =>
  Buffer.from(hkdfSync('sha256', masterKey, '', 'partwell secret box', 32));

const opened = (key: Buffer, place: string, sealed: string): string | undefined => {
  const [, packed] = /^1\.([\w-]+)$/.exec(sealed) ?? [];
  const bytes = Buffer.from(packed ?? '', 'base64url');
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  })
    .setAAD(Buffer.from(place))
    .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  try {
    return (
      decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
    );
  } catch {
    return undefined;
  }
};
