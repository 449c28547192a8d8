import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { SessionSecrets } from '../ports/session-secrets.ts';

/** No body is longer, so nothing that was sealed is. Keeps a bomb from being unpacked, had somebody our key. */
const MOST_BYTES = 256 * 1024;

/**
 * `ss_` + base64url(HMAC-SHA256(master key, session id)), and `ps_` + packed content + `.` + the same of a text
 * that begins as no session id does.
 *
 * @param before the master key that was used before: what was made with it is known, nothing is made with it.
 */
export const sessionSecrets = (masterKey: Uint8Array, before?: Uint8Array): SessionSecrets => {
  // Made once: to make one of the bytes for each session takes longer than to sign.
  const key = createSecretKey(masterKey);
  const keys = [key, ...(before ? [createSecretKey(before)] : [])];
  const derive = (session: string) => secretOf(key, session);
  const isSealed = (session: string, packed: string, signature: string) =>
    keys.some((each) => isSame(signSealed(each, session, packed), signature));
  return {
    derive,
    matches: (session, secret) => keys.some((each) => isSame(secretOf(each, session), secret)),
    seal: (session, content) => {
      const packed = deflateRawSync(JSON.stringify(content)).toString('base64url');
      return `ps_${packed}.${signSealed(key, session, packed)}`;
    },
    unseal: (session, secret) => {
      const [, packed, signature] = /^ps_([\w-]+)\.([\w-]+)$/.exec(secret) ?? [];
      if (!packed || !signature || !isSealed(session, packed, signature)) return undefined;
      const text = inflateRawSync(Buffer.from(packed, 'base64url'), { maxOutputLength: MOST_BYTES });
      return JSON.parse(text.toString('utf8'));
    },
  };
};

const sign = (key: KeyObject, text: string): string =>
  createHmac('sha256', key).update(text).digest('base64url');

const secretOf = (key: KeyObject, session: string): string => `ss_${sign(key, session)}`;

const signSealed = (key: KeyObject, session: string, packed: string): string =>
  sign(key, `sealed\n${session}\n${packed}`);

const isSame = (expected: string, given: string): boolean => {
  const [one, other] = [Buffer.from(expected), Buffer.from(given)];
  return one.length === other.length && timingSafeEqual(one, other);
};
