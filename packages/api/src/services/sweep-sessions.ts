import type { Ports } from '../ports/index.ts';
import { endSession } from './end-session.ts';

const BATCH = 200;

/**
 * Ends what nobody will end: sessions whose time is over, and tokens that no longer matter.
 *
 * @returns how many sessions were ended.
 */
export const sweepSessions = async (
  ports: Pick<Ports, 'storage' | 'ids' | 'clock' | 'workspaces' | 'onOutbox'>,
): Promise<number> => {
  const { storage, clock } = ports;
  const now = clock.now().toISOString();
  const ended = await storage.transaction(async (records) => {
    const expired = await records.sessions.expired(now, BATCH);
    for (const session of expired) await endSession(ports, records, session, 'abandoned');
    await records.tokens.removeExpired(now);
    return expired.length;
  });
  if (ended > 0) ports.onOutbox?.();
  return ended;
};
