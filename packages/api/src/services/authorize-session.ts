import type { Ports } from '../ports/index.ts';
import type { SessionRecord } from '../ports/records.ts';
import { type PreviewSession, previewSession } from './preview/preview-session.ts';
import { type Unrecorded, unrecordedBy } from './unrecorded.ts';

/**
 * How long after its end a session can be looked at: a receipt again, an answer that comes late. What is carried out and
 * not settled by then is the operator's. A secret that got about is worth nothing any more.
 */
const AFTERWARDS_MILLIS = 7 * 24 * 3600 * 1000;

export type SessionAccess =
  | { readonly ok: true; readonly session: SessionRecord }
  /** A draft is shown; nothing is recorded. */
  | { readonly ok: true; readonly preview: PreviewSession }
  /** There is nothing to decide in it. */
  | { readonly ok: true; readonly unrecorded: Unrecorded }
  | { readonly ok: false; readonly code: 'session_secret_invalid' | 'session_not_found' | 'session_expired' };

/**
 * Opens a session to the bearer of its secret. The secret is checked first and needs no look-up, so an
 * answer never tells whether a session of somebody else exists.
 */
export const authorizeSession = async (
  { secrets, storage, clock }: Pick<Ports, 'secrets' | 'storage' | 'clock'>,
  id: string,
  secret: string,
): Promise<SessionAccess> => {
  if (id.startsWith('prv_')) {
    const preview = previewSession(secrets, id, secret);
    if (!preview) return { ok: false, code: 'session_secret_invalid' };
    const isOver = Date.parse(preview.expiresAt) <= clock.now().getTime();
    return isOver ? { ok: false, code: 'session_expired' } : { ok: true, preview };
  }
  if (!secrets.matches(id, secret)) return { ok: false, code: 'session_secret_invalid' };
  const unrecorded = unrecordedBy(id);
  if (unrecorded) return { ok: true, unrecorded };
  const session = await storage.sessions.find(id);
  if (!session) return { ok: false, code: 'session_not_found' };
  const isOver = Date.parse(session.expiresAt) + AFTERWARDS_MILLIS <= clock.now().getTime();
  return isOver ? { ok: false, code: 'session_expired' } : { ok: true, session };
};
