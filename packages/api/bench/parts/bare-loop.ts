import type { Records, Storage } from '../../src/ports/storage.ts';
import { storedAction, storedMessage, storedSession } from '../../src/testing/stored-records.ts';
import { together } from '../../src/together.ts';

const owner = { workspace: 'ws_test', mode: 'test' } as const;
const AT = '2026-01-01T00:00:00.000Z';

/** One transaction. */
type Work = (records: Records) => Promise<void>;

/** Transactions with nothing around them: each by itself where one is running. */
export interface BareLoop {
  /** As many as start a session, one each. @returns sessions a second. */
  sessions(): Promise<number>;
  /** As many as accept in those sessions, two each: before and after the host is called. @returns accepts a second. */
  accepts(): Promise<number>;
}

/**
 * What starting a session and accepting in it ask and write.
 *
 * @param parallel how many are under way at a time.
 */
export const bareLoop = async (storage: Storage, times: number, parallel: number): Promise<BareLoop> => {
  const { version } = await storage.flows.publish({
    ...{ ...owner, flow: 'test', hash: 'bare', document: '{}' },
    publishedAt: AT,
  });
  const perSecond = async (works: (id: string) => readonly Work[]): Promise<number> => {
    let next = 0;
    const one = async () => {
      for (let index = next++; index < times; index = next++) {
        const id = `bare_${index}`;
        for (const work of works(id)) await storage.transaction(work, { alone: [id] });
      }
    };
    const begunAt = performance.now();
    await Promise.all(Array.from({ length: parallel }, one));
    return times / ((performance.now() - begunAt) / 1000);
  };
  return {
    sessions: () => perSecond((id) => [start(id, version)]),
    accepts: () => perSecond((id) => [writeAccept(id), settle(id)]),
  };
};

const start =
  (id: string, flowVersion: number): Work =>
  async (records) => {
    const subscription = `sub_${id}`;
    await together([
      records.tokens.find(owner, id),
      records.sessions.findOpen(owner, subscription),
      records.actions.ofSubscription(owner, subscription),
      records.tombstones.of(owner, [id], AT),
      records.endpoints.list(owner),
    ]);
    // About as much as a session with its screens takes.
    const presented = { view: { words: 'x'.repeat(6_000) }, commands: {}, trace: [] };
    const session = storedSession(id, { flowVersion, presented: presented as never, status: 'open' });
    const token = { ...owner, jti: id, subscription: session.subscription, hash: 'h'.repeat(64) };
    await together([
      records.sessions.insert(session),
      records.tokens.insert({ ...token, session: id, expiresAt: session.expiresAt }),
      records.outbox.add(storedMessage(`msg_${id}`), []),
    ]);
  };

const writeAccept =
  (id: string): Work =>
  async (records) => {
    await together([
      records.sessions.find(id),
      records.actions.ofSubscription(owner, `sub_${id}`),
      records.sessions.newest(owner, `sub_${id}`),
      records.offersOff.since(owner, 'test'),
      records.tombstones.of(owner, [id], AT),
    ]);
    await together([
      records.sessions.update(id, { reason: 'too-expensive', followUp: null }),
      records.actions.insert(storedAction(`act_${id}`, id)),
    ]);
  };

const settle =
  (id: string): Work =>
  async (records) => {
    const change = { status: 'applied', settledAt: AT, cause: null } as const;
    await together([
      records.actions.update(`act_${id}`, ['pending', 'stuck'], change),
      records.sessions.find(id),
      records.endpoints.list(owner),
    ]);
    const outcome = { words: 'x'.repeat(1_000) } as never;
    await together([
      records.sessions.update(id, { status: 'saved', outcome, endedAt: AT }),
      records.outbox.add(storedMessage(`msg_accepted_${id}`), []),
    ]);
  };
