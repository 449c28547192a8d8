import type { Flow } from '@partwell/flow/schema';
import type { Ports } from '../../ports/index.ts';
import type { Owner, TombstoneRecord, WebhookType } from '../../ports/records.ts';
import type { SessionToErase } from '../../ports/storage/erasure.ts';
import type { Records } from '../../ports/storage.ts';
import { subscriptionKey } from '../alone-with.ts';
import type { Context } from '../context.ts';
import { flowsThatCount } from './flows-that-count.ts';
import { tombstoneOf } from './tombstone-of.ts';

export interface Erased {
  readonly sessions: number;
  readonly actions: number;
  readonly messages: number;
  /** What was kept of it: how many, and until when the last of them. */
  readonly kept: { readonly tombstones: number; readonly until: string | null };
}

/** Sessions a transaction, so that nobody waits long for the database meanwhile. */
const BATCH = 50;

/** What the host has to hear, because money depends on it: it is sent first. All else is given up. */
const OWED: readonly WebhookType[] = ['offer.accepted', 'offer.failed', 'subscription.canceled'];

const nothing: Erased = { sessions: 0, actions: 0, messages: 0, kept: { tombstones: 0, until: null } };

/**
 * Erases every session that was asked to be erased and has nothing unsettled, and every message that was still owed and
 * is delivered by now.
 *
 * @param customer of the owner. @default all of them
 */
export const eraseAsked = async (context: Context, owner: Owner, customer?: string): Promise<Erased> => {
  const { ports } = context;
  const { storage } = ports;
  let erased = nothing;
  for (;;) {
    const found = await storage.erasure.ready(BATCH, owner, customer);
    if (found.length === 0) break;
    const flows = await flowsThatCount(context, owner, found);
    const erase = async (records: Records): Promise<Erased> => {
      let batch = nothing;
      // Asked again: since then something may have been begun in one, or another process have erased it.
      for (const session of await records.erasure.ready(BATCH, owner, customer)) {
        const counting = flows.get(session.id);
        if (counting) batch = sum(batch, await eraseSession(ports, records, session, counting));
      }
      return batch;
    };
    const batch = await storage.transaction(erase, { alone: found.map(subscriptionKey) });
    if (batch.sessions === 0) break;
    erased = sum(erased, batch);
  }
  const messages = await storage.erasure.removeDelivered();
  await storage.tombstones.removeExpired(ports.clock.now().toISOString());
  return sum(erased, { ...nothing, messages });
};

const eraseSession = async (
  ports: Pick<Ports, 'pseudonyms' | 'clock'>,
  records: Records,
  { id, customer }: SessionToErase,
  flows: readonly Flow[],
): Promise<Erased> => {
  const actions = await records.actions.ofSession(id);
  const tombstones = actions.flatMap(
    (action): TombstoneRecord | [] => tombstoneOf(ports, flows, action) ?? [],
  );
  for (const tombstone of tombstones) await records.tombstones.insert(tombstone);
  const actionIds = actions.map((action) => action.id);
  const { forgotten, kept } = await records.erasure.forgetMessages(id, actionIds, OWED);
  for (const { id: message, body } of kept) {
    await records.erasure.keepUntilDelivered(message, customer, withoutAnswer(body));
  }
  await records.erasure.removeSession(id);
  const until = tombstones.map(({ expiresAt }) => expiresAt).sort();
  return {
    sessions: 1,
    actions: actions.length,
    messages: forgotten,
    kept: { tombstones: tombstones.length, until: until.at(-1) ?? null },
  };
};

/** What happened, and to whom; not why. */
const withoutAnswer = (body: string): string => {
  const { data, ...message } = JSON.parse(body);
  const { reason: _reason, followUp: _followUp, ...facts } = data;
  return JSON.stringify({ ...message, data: facts });
};

const sum = (one: Erased, other: Erased): Erased => ({
  sessions: one.sessions + other.sessions,
  actions: one.actions + other.actions,
  messages: one.messages + other.messages,
  kept: {
    tombstones: one.kept.tombstones + other.kept.tombstones,
    until:
      [one.kept.until, other.kept.until]
        .filter((until) => until !== null)
        .sort()
        .at(-1) ?? null,
  },
});
