// What goes on by itself beside the requests, by the workers alone: for every mode that somebody carries out in, or did.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asHost, cancel, start, startReceiver, startWorld, until, type World } from '../testing/index.ts';
import { type LiveMode, openLiveMode } from '../testing/open-live-mode.ts';

const HOUR = 3_600_000;

let world: World;
let live: LiveMode;
beforeEach(async () => {
  world = await startWorld({ workers: { recoverEveryMillis: 20, sweepEveryMillis: 20 } });
  live = await openLiveMode(world);
});
afterEach(async () => {
  await live.host.close();
  await world.close();
});

const sessionOf = (id: string) => world.storage.sessions.find(id);
const isGone = async (id: string) => (await sessionOf(id)) === undefined;

describe('an open session whose time is over', () => {
  it('is abandoned in both modes, and each host is told', async () => {
    const receiver = await startReceiver();
    await asHost(world, 'POST', '/v1/webhook-endpoints', { url: receiver.url }, live.key);
    const sessions = [await start(world, 'test'), await live.start('live')];
    world.clock.advance(25 * HOUR);
    await world.workers.start(false);

    const abandoned = (list: readonly { type: string }[]) =>
      list.some(({ type }) => type === 'session.abandoned');
    await until(() => abandoned(world.host.webhooks) && abandoned(receiver.posts));
    for (const { id } of sessions) expect((await sessionOf(id))?.status).toBe('abandoned');
    const told = receiver.posts.map(({ body }) => JSON.parse(body).data);
    expect(new Set(told.map(({ mode }) => mode))).toEqual(new Set(['live']));
    await receiver.close();
  });
});

describe('the mode that the configuration does not name', () => {
  it('is erased by itself when what was pending is settled', async () => {
    const session = await live.start('erased');
    live.host.script('error');
    expect((await cancel(world, session)).status).toBe(202);
    const asked = await asHost(world, 'DELETE', '/v1/customers/cus_erased', undefined, live.key);
    expect(asked.body).toMatchObject({ status: 'waiting', waiting: { actions: 1 } });

    world.clock.advance(HOUR);
    await world.workers.start(false);
    await until(() => isGone(session.id));
    expect(live.host.ledger).toHaveLength(1);
  });
});

describe('an executor of one mode that does not answer', () => {
  it('keeps nothing of the other mode waiting', async () => {
    const hanging = Promise.withResolvers<void>();
    let reads = 0;
    const own = await startWorld({
      workers: { recoverEveryMillis: 20 },
      ports: ({ executor }) => ({
        executor: {
          ...executor,
          read: async (target) => {
            if (target.mode === 'test') reads += 1;
            if (target.mode === 'test') await hanging.promise;
            return executor.read(target);
          },
        },
      }),
    });
    const other = await openLiveMode(own);
    own.host.script('error');
    await cancel(own, await start(own, 'test'));
    own.clock.advance(HOUR);
    await own.workers.start(false);
    await until(() => reads > 0);

    other.host.script('error');
    const session = await other.start('live');
    expect((await cancel(own, session)).status).toBe(202);
    own.clock.advance(HOUR);
    await until(() => other.host.ledger.length === 1);
    expect(own.host.ledger).toEqual([]);
    hanging.resolve();
    await other.host.close();
    await own.close();
  });
});

describe('a mode that is closed', () => {
  const pendingOne = async (): Promise<string> => {
    const session = await live.start('closed');
    live.host.script('error');
    expect((await cancel(world, session)).status).toBe(202);
    expect((await live.carriedOutBy({ kind: 'none' })).status).toBe(200);
    const [action] = await world.storage.actions.ofSession(session.id);
    return action?.id ?? '';
  };
  const statusOf = async (action: string) => (await world.storage.actions.find(action))?.status;

  it('leaves nothing pending for ever: what nobody carries out becomes the operator’s', async () => {
    const action = await pendingOne();
    const calls = live.host.calls.length;
    await world.workers.start(false);
    await until(async () => {
      world.clock.advance(HOUR);
      return (await statusOf(action)) === 'stuck';
    });
    expect(live.host.calls).toHaveLength(calls);
    const listed = await asHost(world, 'GET', '/v1/actions?status=stuck', undefined, live.key);
    expect(listed.body.data).toMatchObject([{ id: action, cause: 'not_configured' }]);
  });

  it('goes on with what was pending when somebody carries out in it again', async () => {
    const action = await pendingOne();
    await world.workers.start(false);
    const { body } = await live.carriedOutBy({ kind: 'http', url: live.host.executorUrl });
    live.host.signedWith(body.secret);
    await until(async () => {
      world.clock.advance(HOUR);
      return (await statusOf(action)) === 'applied';
    });
    expect(live.host.ledger.map((entry) => entry.action)).toEqual([action]);
  });

  it('ends the sessions that were open, and tells of it', async () => {
    const receiver = await startReceiver();
    await asHost(world, 'POST', '/v1/webhook-endpoints', { url: receiver.url }, live.key);
    const session = await live.start('left-open');
    await live.carriedOutBy({ kind: 'none' });
    world.clock.advance(25 * HOUR);
    await world.workers.start(false);
    await until(() => receiver.posts.some(({ type }) => type === 'session.abandoned'));
    expect((await sessionOf(session.id))?.status).toBe('abandoned');
    await receiver.close();
  });

  it('opens no new ones', async () => {
    await live.carriedOutBy({ kind: 'none' });
    expect(await live.start('refused')).toMatchObject({ code: 'mode_not_served' });
  });
});
