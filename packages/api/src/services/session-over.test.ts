import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accept, cancel, events, manage, start, startWorld, view, type World } from '../testing/index.ts';

const DAY = 24 * 3600 * 1000;
const shown = (id: string) => ({ id, type: 'step.shown' as const, step: 'reason' as const });

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

describe('a session that is over', () => {
  it('shows its receipt for a week more, and then nothing, whatever is asked', async () => {
    const session = await start(world, 'receipt');
    await cancel(world, session);
    world.clock.advance(7 * DAY);
    expect((await view(world, session)).body.outcome.reference).toBeTruthy();
    world.clock.advance(DAY);
    const answers = await Promise.all([
      view(world, session),
      events(world, session, shown('evt_receipt_1')),
      accept(world, session, { offer: 'deal', choice: 'only' }),
      cancel(world, session),
    ]);
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
      Array(4).fill([410, 'session_expired']),
    );
  });

  it('that was only prepared is opened by nothing any more', async () => {
    const session = await start(world, 'prepared', { extra: { prepare: true } });
    world.clock.advance(25 * 3600 * 1000);
    await events(world, session, shown('evt_prepared_1'));
    expect((await world.storage.sessions.find(session.id))?.openedAt).toBeNull();
  });

  it('is not canceled by what is canceled in a later one', async () => {
    const early = await start(world, 'early');
    await events(world, early, { id: 'evt_early_closed', type: 'dialog.closed' });
    world.clock.advance(3 * DAY);
    await cancel(world, await start(world, 'early'));
    expect((await view(world, early)).body.status).toBe('abandoned');
    expect((await manage(world, early.id)).body.status).toBe('abandoned');
  });
});
