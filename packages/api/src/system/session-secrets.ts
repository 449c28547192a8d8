import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { SessionSecrets } from '../ports/session-secrets.ts';

/** No body is longer, so nothing that was sealed is. Keeps a bomb from being unpacked, had somebody our key. */
const MOST_BYTES = 256 * 1024;

/**
 * `ss_` + base64url(HMAC-SHA256(master key, session id)), and `ps_` + packed content + `.` + the same of a text
 * that begins as no session id does.
 */
export const sessionSecrets = (masterKey: Uint8Array): SessionSecrets => {
  // Made once: to make one of the bytes for each session takes longer than to sign.
  const key = createSecretKey(masterKey);
  const sign = (text: string) => createHmac('sha256', key).update(text).digest('base64url');
  const derive = (session: string) => `ss_${sign(session)}`;
  const signSealed = (session: string, packed: string) => sign(`sealed\n${session}\n${packed}`);
  return {
    derive,
    matches: (session, secret) => isSame(derive(session), secret),
    seal: (session, content) => {
      const packed = deflateRawSync(JSON.stringify(content)).toString('base64url');
      return `ps_${packed}.${signSealed(session, packed)}`;
    },
    unseal: (session, secret) => {
      const [, packed, signature] = /^ps_([\w-]+)\.([\w-]+)$/.exec(secret) ?? [];
      if (!packed || !signature || !isSame(signSealed(session, packed), signature)) return undefined;
      const text = inflateRawSync(Buffer.from(packed, 'base64url'), { maxOutputLength: MOST_BYTES });
      return JSON.parse(text.toString('utf8'));
    },
  };
};

const isSame = (expected: string, given: string): boolean => {
  const [one, other] = [Buffer.from(expected), Buffer.from(given)];
  return one.length === other.length && timingSafeEqual(one, other);
};
