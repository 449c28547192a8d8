import { createHmac, timingSafeEqual } from 'node:crypto';
import type { SessionSecrets } from '../ports/session-secrets.ts';

/** `ss_` + base64url(HMAC-SHA256(master key, session id)). */
export const sessionSecrets = (masterKey: Uint8Array): SessionSecrets => {
  const derive = (session: string) =>
    `ss_${createHmac('sha256', masterKey).update(session).digest('base64url')}`;
  return {
    derive,
    matches: (session, secret) => {
      const expected = Buffer.from(derive(session));
      const given = Buffer.from(secret);
      return expected.length === given.length && timingSafeEqual(expected, given);
    },
  };
};
