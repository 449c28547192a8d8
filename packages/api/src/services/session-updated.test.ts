import type { SessionView } from '@partwell/flow/schema';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cancel, events, start, startWorld, type World } from '../testing/index.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

const told = async ({ id }: SessionView) => {
  await world.workers.outbox.runOnce();
  return world.host.webhooks
    .map(({ body }) => body)
    .filter(({ data }) => data.session === id)
    .sort((one, other) => one.timestamp.localeCompare(other.timestamp))
    .map(({ type, data: { status, reason, followUp } }) => [type, status, reason, followUp]);
};
let count = 0;
const event = (type: 'reason.answered' | 'step.shown' | 'dialog.closed', more: object = {}) => {
  count += 1;
  world.clock.advance(1000);
  return { id: `evt-${String(count).padStart(8, '0')}`, type, ...more } as Parameters<typeof events>[2];
};
const answered = (reason: string, followUp?: string) =>
  event('reason.answered', { answer: { reason, ...(followUp !== undefined && { followUp }) } });

describe('session.updated', () => {
  it('tells an answer while the session goes on, once, and again when it changes', async () => {
    const session = await start(world, 'x');
    const first = answered('too-expensive');
    await events(world, session, first);
    await events(world, session, first, answered('too-expensive'));
    await events(world, session, answered('missing-feature', 'Tides'));
    expect(await told(session)).toEqual([
      ['session.started', undefined, undefined, undefined],
      ['session.updated', 'open', 'too-expensive', undefined],
      ['session.updated', 'open', 'missing-feature', 'Tides'],
    ]);
  });

  it('is told once for what comes together, with what holds then', async () => {
    const session = await start(world, 'x');
    await events(world, session, answered('too-expensive'), answered('missing-feature', 'Tides'));
    expect((await told(session)).slice(1)).toEqual([['session.updated', 'open', 'missing-feature', 'Tides']]);
  });

  it('is left out where the end that comes with it tells the answer', async () => {
    const session = await start(world, 'x');
    await events(world, session, answered('too-expensive'), event('dialog.closed'));
    const other = await start(world, 'y');
    await cancel(world, other, { answer: { reason: 'too-expensive' } });
    await events(world, other, answered('missing-feature'));
    expect((await told(session)).slice(1)).toEqual([
      ['session.abandoned', undefined, 'too-expensive', undefined],
    ]);
    expect((await told(other)).map(([type]) => type)).toEqual(['session.started', 'subscription.canceled']);
  });

  it('tells that one goes on that was given up, and that it is given up again', async () => {
    const session = await start(world, 'x');
    await events(world, session, event('dialog.closed'));
    await events(world, session, event('step.shown', { step: 'reason' }));
    await events(world, session, event('dialog.closed'));
    expect(await told(session)).toEqual([
      ['session.started', undefined, undefined, undefined],
      ['session.abandoned', undefined, undefined, undefined],
      ['session.updated', 'open', undefined, undefined],
      ['session.updated', 'abandoned', undefined, undefined],
    ]);
  });

  it('tells nothing of steps, or of a session that is only prepared', async () => {
    const session = await start(world, 'x', { extra: { prepare: true } });
    expect(await told(session)).toEqual([]);
    await events(world, session, event('step.shown', { step: 'reason' }));
    expect((await told(session)).map(([type]) => type)).toEqual(['session.started']);
  });
});
