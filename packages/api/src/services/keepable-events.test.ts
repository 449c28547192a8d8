import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { events, start, startWorld, type World } from '../testing/index.ts';
import { keepableEvents } from './keepable-events.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const answered = (id: string, reason: string, followUp?: string) => ({
  id,
  type: 'reason.answered' as const,
  step: 'reason' as const,
  answer: { reason, ...(followUp !== undefined && { followUp }) },
});

const storedSession = async (id: string) => {
  const session = await world.storage.sessions.find(id);
  if (!session) throw new Error('There is no such session.');
  return session;
};

describe('what is looked through of a batch', () => {
  it('is nothing of what was taken before', async () => {
    const { id, ...rest } = await start(world, 'again');
    const batch = [answered('evt_again_0001', 'missing-feature', 'Call (212) 555-2368')];
    await events(world, { id, ...rest }, ...batch);
    const more = [...batch, answered('evt_again_0002', 'missing-feature', 'A quieter bell')];
    expect(await keepableEvents(world.storage, await storedSession(id), batch, 1000)).toEqual([]);
    const [only, ...others] = await keepableEvents(world.storage, await storedSession(id), more, 1000);
    expect([only?.id, others]).toEqual(['evt_again_0002', []]);
  });

  it('is nothing where no more events are taken', async () => {
    const { id, ...rest } = await start(world, 'full');
    await events(world, { id, ...rest }, answered('evt_full_0001', 'missing-feature', 'One'));
    const batch = [answered('evt_full_0002', 'missing-feature', 'Call (212) 555-2368')];
    expect(await keepableEvents(world.storage, await storedSession(id), batch, 1)).toEqual([]);
  });
});

describe('what is kept beside an event', () => {
  it.each([
    ['a reason that was not asked', answered('evt_kept_0001', '+1 212 555 2368', 'words'), undefined],
    [
      'words where options were asked',
      answered('evt_kept_0002', 'life-change', '+1 212 555 2368'),
      'life-change',
    ],
    [
      'words where nothing was asked',
      answered('evt_kept_0003', 'too-expensive', '+1 212 555 2368'),
      'too-expensive',
    ],
  ])('is nothing of %s', async (_what, event, reason) => {
    const { id, ...rest } = await start(world, event.id);
    await events(world, { id, ...rest }, event);
    const [kept] = await world.storage.events.ofSession(id);
    expect([kept?.id, kept?.answer]).toEqual([event.id, reason && { reason }]);
  });
});
