import type { Ports } from '../ports/index.ts';
import type { SessionRecord } from '../ports/records.ts';

export type SessionAccess =
  | { readonly ok: true; readonly session: SessionRecord }
  | { readonly ok: false; readonly code: 'session_secret_invalid' | 'session_not_found' };

/**
 * Opens a session to the bearer of its secret. The secret is checked first and needs no look-up, so an
 * answer never tells whether a session of somebody else exists.
 */
export const authorizeSession = async (
  { secrets, storage }: Pick<Ports, 'secrets' | 'storage'>,
  id: string,
  secret: string,
): Promise<SessionAccess> => {
  if (!secrets.matches(id, secret)) return { ok: false, code: 'session_secret_invalid' };
  const session = await storage.sessions.find(id);
  return session ? { ok: true, session } : { ok: false, code: 'session_not_found' };
};
