import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../testing/index.ts';
import { storedFlow, storedSession } from '../testing/stored-records.ts';
import { sweepSessions } from './sweep-sessions.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

/** Sessions whose time is over. */
const insert = (count: number, mode: 'live' | 'test' = 'test') =>
  world.storage.transaction(async ({ sessions }) => {
    const expiresAt = '2000-01-01T00:00:00.000Z';
    for (let number = 0; number < count; number += 1) {
      await sessions.insert(storedSession(`ses_${mode}_${number}`, { mode, status: 'open', expiresAt }));
    }
  });
const left = async () => {
  const rows = await world.database.query(`select count(*) as count from sessions where status = 'open'`);
  return Number(rows[0]?.count);
};

describe('sweeping', () => {
  it('ends as many in one pass as have expired, of its own mode', async () => {
    await insert(260);
    await insert(3, 'live');
    const ended = await sweepSessions(world.context.ports, { workspace: storedFlow.workspace, mode: 'test' });
    expect([ended, await left()]).toEqual([260, 3]);
  });

  it('lets others have their turn between', async () => {
    await insert(260);
    const seen = new Set<number>();
    let isOver = false;
    const look = async (): Promise<void> => {
      while (!isOver) {
        await setImmediate();
        seen.add(await left());
      }
    };
    const looking = look();
    await sweepSessions(world.context.ports, { workspace: storedFlow.workspace, mode: 'test' });
    isOver = true;
    await looking;
    const between = [...seen].filter((count) => count > 0 && count < 260);
    expect(between.length).toBeGreaterThan(2);
  });

  it('stops between two when the server is to stop, and goes on when it is there again', async () => {
    await insert(260);
    const ports = { ...world.context.ports, isStopping: () => true };
    const owner = { workspace: storedFlow.workspace, mode: 'test' } as const;
    const ended = await sweepSessions(ports, owner);
    expect(ended).toBeLessThan(260);
    expect(await left()).toBe(260 - ended);
    expect(await sweepSessions(world.context.ports, owner)).toBe(260 - ended);
  });
});
