import type { Ports } from '../../ports/index.ts';

/** How long it can be read what was sent and answered, and how long what waits for an endpoint waits. */
const KEPT_MILLIS = 30 * 24 * 3600 * 1000;

/** Rows a statement, so that nobody waits long for the database meanwhile. */
const BATCH = 1000;

/**
 * Forgets messages with their deliveries when they are old, so that they do not grow for ever. Retries are over long
 * before: what still waits then waits for an endpoint that is switched off, or for one that nobody has any more.
 */
export const forgetDeliveries = async ({
  storage,
  clock,
  log,
}: Pick<Ports, 'storage' | 'clock' | 'log'>): Promise<void> => {
  const now = clock.now();
  const before = new Date(now.getTime() - KEPT_MILLIS).toISOString();
  const count = await storage.outbox.expire(before);
  if (count > 0) log.warn('webhook.expired', { count });
  while ((await storage.outbox.removeOld(before, BATCH)) === BATCH);
  await storage.endpoints.forgetPrevious(now.toISOString());
};
