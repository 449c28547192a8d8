import type { Ports } from '../ports/index.ts';
import type { SessionRecord } from '../ports/records.ts';
import type { Records } from '../ports/storage.ts';
import { tellOrUpdate } from './tell-or-update.ts';

/**
 * Ends a session in which nothing was carried out. One that was only prepared never happened: its row
 * goes. `error` is for one whose action nobody knows the end of yet; should that settle, it gets its outcome.
 *
 * @returns the session as it is then; undefined where it is not there any more.
 */
export const endSession = async (
  ports: Pick<Ports, 'ids' | 'clock' | 'workspaces' | 'meter'>,
  records: Records,
  session: SessionRecord,
  status: 'abandoned' | 'error',
): Promise<SessionRecord | undefined> => {
  if (session.status === 'prepared' && status === 'abandoned') {
    await records.sessions.remove(session.id);
    return undefined;
  }
  const end = { status, endedAt: ports.clock.now().toISOString() };
  const ended = { ...session, ...end };
  await records.sessions.update(session.id, end);
  ports.meter?.happened({ type: 'session.ended', outcome: status });
  if (status === 'abandoned') await tellOrUpdate(ports, records, 'session.abandoned', ended);
  return ended;
};
