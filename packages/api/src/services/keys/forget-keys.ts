import type { Ports } from '../../ports/index.ts';

/** So long it is told that a key was revoked or has expired; the audit log knows for ever. */
const KEPT_MILLIS = 30 * 24 * 3600 * 1000;

/** Forgets keys that ended long ago, and the ones before a rotation as soon as they are good for nothing. */
export const forgetKeys = async ({ storage, clock }: Pick<Ports, 'storage' | 'clock'>): Promise<void> => {
  const now = clock.now();
  const before = new Date(now.getTime() - KEPT_MILLIS);
  await storage.keys.forget(before.toISOString(), now.toISOString());
};
