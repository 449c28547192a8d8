import type { Ports } from '../ports/index.ts';
import type { Owner } from '../ports/records.ts';
import type { Records } from '../ports/storage.ts';
import { subscriptionKey } from './alone-with.ts';
import { endSession } from './end-session.ts';

/** Sessions a transaction: between two, others have their turn. */
const BATCH = 50;

type SweepPorts = Pick<
  Ports,
  'storage' | 'ids' | 'clock' | 'workspaces' | 'meter' | 'onOutbox' | 'isStopping'
>;

/**
 * Ends what nobody will end: sessions whose time is over, however many, and tokens that no longer matter.
 *
 * @param owner whose: another process knows the endpoints of the others. @default anybody's
 * @returns how many sessions were ended.
 */
export const sweepSessions = async (ports: SweepPorts, owner?: Owner): Promise<number> => {
  const { storage, clock } = ports;
  const now = clock.now().toISOString();
  let ended = 0;
  for (;;) {
    const found = await storage.sessions.expired(now, BATCH, owner);
    const ids = new Set(found.map(({ id }) => id));
    const end = async (records: Records): Promise<number> => {
      // Asked again: since then somebody may have gone on in one, or another process have ended it.
      const expired = (await records.sessions.expired(now, BATCH, owner)).filter(({ id }) => ids.has(id));
      for (const session of expired) await endSession(ports, records, session, 'abandoned');
      return expired.length;
    };
    const batch =
      found.length > 0 ? await storage.transaction(end, { alone: found.map(subscriptionKey) }) : 0;
    ended += batch;
    if (batch > 0) ports.onOutbox?.();
    if (batch === 0 || found.length < BATCH || ports.isStopping?.()) break;
  }
  await storage.tokens.removeExpired(now);
  return ended;
};
