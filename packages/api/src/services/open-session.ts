import type { Ports } from '../ports/index.ts';
import type { EndpointRecord, SessionRecord } from '../ports/records.ts';
import type { Records } from '../ports/storage.ts';
import { tellOrUpdate } from './tell-or-update.ts';

/**
 * The dialog is shown: a prepared session becomes one, and one that was closed before goes on. Told to the
 * host. Where the subscription has another open session by now, a closed one stays closed in the
 * books, which hinders nothing.
 */
export const openSession = async (
  ports: Pick<Ports, 'ids' | 'clock' | 'workspaces' | 'meter'>,
  records: Records,
  session: SessionRecord,
): Promise<SessionRecord> => {
  if (session.status !== 'prepared' && session.status !== 'abandoned') return session;
  const now = ports.clock.now();
  if (Date.parse(session.expiresAt) <= now.getTime()) return session;
  const isClosed = session.status === 'abandoned';
  if (isClosed && (await records.sessions.findOpen(session, session.subscription))) return session;
  const openedAt = session.openedAt ?? now.toISOString();
  await records.sessions.update(session.id, { status: 'open', openedAt, endedAt: null });
  const opened: SessionRecord = { ...session, status: 'open', openedAt, endedAt: null };
  await sayStarted(ports, records, opened, session.openedAt === null);
  return opened;
};

/** Counts and tells that the dialog of a session is shown. */
export const sayStarted = async (
  ports: Pick<Ports, 'ids' | 'clock' | 'workspaces' | 'meter'>,
  records: Records,
  session: SessionRecord,
  isFirst: boolean,
  stored?: readonly EndpointRecord[],
): Promise<void> => {
  if (isFirst) ports.meter?.happened({ type: 'session.started' });
  await tellOrUpdate(ports, records, 'session.started', session, stored);
};
