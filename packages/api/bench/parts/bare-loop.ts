import type { Records, Storage } from '../../src/ports/storage.ts';
import { storedMessage, storedSession } from '../../src/testing/stored-records.ts';

const owner = { workspace: 'ws_test', mode: 'test' } as const;

/**
 * What starting a session asks and writes, with nothing around it: each transaction by itself where one is running.
 *
 * @param parallel how many are under way at a time.
 * @returns transactions a second.
 */
export const bareLoop = async (storage: Storage, times: number, parallel: number): Promise<number> => {
  const { version } = await storage.flows.publish({
    ...{ ...owner, flow: 'test', hash: 'bare', document: '{}' },
    publishedAt: '2026-01-01T00:00:00.000Z',
  });
  // About as much as a session with its screens takes.
  const presented = { view: { words: 'x'.repeat(6_000) }, commands: {}, trace: [] };
  const start = (id: string) => async (records: Records) => {
    await records.tokens.find(owner, id);
    await records.sessions.findOpen(owner, `sub_${id}`);
    await records.actions.ofSubscription(owner, `sub_${id}`);
    await records.tombstones.of(owner, id, '2026-01-01T00:00:00.000Z');
    const patch = { flowVersion: version, presented: presented as never, status: 'open' } as const;
    const session = storedSession(id, patch);
    await records.sessions.insert(session);
    await records.endpoints.list(owner);
    await records.outbox.add(storedMessage(`msg_${id}`), []);
    const token = { ...owner, jti: id, subscription: session.subscription, hash: 'h'.repeat(64) };
    await records.tokens.insert({ ...token, session: id, expiresAt: session.expiresAt });
  };
  let next = 0;
  const one = async () => {
    for (let index = next++; index < times; index = next++) {
      const id = `bare_${index}`;
      await storage.transaction(start(id), { alone: [id] });
    }
  };
  const begunAt = performance.now();
  await Promise.all(Array.from({ length: parallel }, one));
  return times / ((performance.now() - begunAt) / 1000);
};
