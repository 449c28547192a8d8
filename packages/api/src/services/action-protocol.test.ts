import type { SessionView } from '@partwell/flow/schema';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silentLog } from '../log/silent-log.ts';
import type { Ports } from '../ports/index.ts';
import type { Storage } from '../ports/storage.ts';
import { accept, cancel, type HostFault, start, startWorld, view, type World } from '../testing/index.ts';
import { recoverActions, recoverSuspect } from './recover-actions.ts';
import { LEASE_MILLIS, leaseMillis, MOST_DEATHS } from './retry-policy.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

const MINUTE = 60_000;
const pause = { offer: 'pause', choice: 'months-1' };
const pass = async (of: World) => {
  await recoverActions(of.context.ports, of.context.runner);
  await recoverSuspect(of.context.ports, of.context.runner);
};
const settle = async (of: World) => {
  of.clock.advance(2 * MINUTE);
  await pass(of);
};
/** What a server does that begins alone with its database, a second after the one before has died. */
const restarts = async (of: World, times: number) => {
  for (let time = 0; time < times; time += 1) {
    of.clock.advance(1000);
    await of.storage.actions.releaseLeases(later(of, 0), later(of, LEASE_MILLIS), MOST_DEATHS);
    await pass(of);
  }
};
const later = (of: World, millis: number) => new Date(of.clock.now().getTime() + millis).toISOString();
/** What a server leaves behind that dies, so often, with the action of a session on the way. */
const diesWith = async (of: World, { id: session }: SessionView, deaths = 1) => {
  const [{ id = '', answered = 0 } = {}] = await of.storage.actions.ofSession(session);
  const taken = { attempts: answered + deaths, answered };
  await of.storage.actions.update(id, ['pending'], { ...taken, dueAt: later(of, leaseMillis(taken)) });
};
const webhookTypes = (of: World) => of.host.webhooks.map(({ type }) => type);

describe('an executor that does not answer rightly', () => {
  it.each<[HostFault, boolean]>([
    ['hang', false],
    ['apply-then-hang', true],
    ['apply-then-500', true],
    ['error', false],
    ['garbage', true],
    ['lie', false],
  ])('%s: pending is said, and recovery settles it by reading', async (fault, appliedAtOnce) => {
    const session = await start(world, 'x');
    world.host.script(fault);
    const answer = await accept(world, session, pause);
    expect([answer.status, answer.body]).toEqual([202, { status: 'pending' }]);
    expect((await view(world, session)).body).toMatchObject({ status: 'open', pending: 'accept' });
    expect(world.host.ledger.length).toBe(appliedAtOnce ? 1 : 0);

    await settle(world);
    expect((await view(world, session)).body).toMatchObject({
      status: 'saved',
      outcome: { outcome: 'saved' },
    });
    expect((await view(world, session)).body.pending).toBeUndefined();
    expect(world.host.ledger.length).toBe(1);
    const executions = world.host.calls.filter(({ type }) => type === 'action.execute');
    expect(executions.length).toBe(appliedAtOnce ? 1 : 2);
  });

  it('garbage: what was not understood is noted and logged, until it is settled', async () => {
    const said: unknown[] = [];
    const own = await startWorld({
      ports: () => ({
        log: { ...silentLog, warn: (event, fields) => said.push([event, fields?.code, fields?.expected]) },
      }),
    });
    const session = await start(own, 'x');
    own.host.script('garbage');
    await accept(own, session, pause);
    const noteOf = async () => (await own.storage.actions.ofSession(session.id))[0]?.note;
    expect(await noteOf()).toBe('The answer is no JSON.');
    expect(said).toContainEqual(['action.unsettled', 'garbage', 'The answer is no JSON.']);
    await settle(own);
    expect((await view(own, session)).body.status).toBe('saved');
    expect(await noteOf()).toBeNull();
    await own.close();
  });

  it('rate-limit: is asked again when it says, and not before', async () => {
    const session = await start(world, 'x');
    world.host.script('rate-limit');
    expect((await cancel(world, session)).status).toBe(202);
    const calls = () => world.host.calls.length;
    expect(calls()).toBe(1);
    world.clock.advance(9 * MINUTE);
    await pass(world);
    expect(calls()).toBe(1);
    world.clock.advance(2 * MINUTE);
    await pass(world);
    expect((await view(world, session)).body.status).toBe('canceled');
    expect(world.host.ledger.length).toBe(1);
  });

  it('refuse: it is said at once, nothing changed, and another offer can be accepted', async () => {
    const session = await start(world, 'x');
    world.host.script('refuse');
    const answer = await accept(world, session, pause);
    expect([answer.status, answer.body.code]).toEqual([409, 'executor_refused']);
    expect((await view(world, session)).body).toMatchObject({ status: 'open' });
    expect((await accept(world, session, { offer: 'basic', choice: 'plan-basic' })).status).toBe(200);
    await world.workers.outbox.runOnce();
    expect(webhookTypes(world).sort()).toEqual(['offer.accepted', 'offer.failed', 'session.started']);
  });

  it('is asked again by the subscriber’s own retry, reading first', async () => {
    const session = await start(world, 'x');
    world.host.script('apply-then-500');
    expect((await accept(world, session, pause)).status).toBe(202);
    const again = await accept(world, session, pause);
    expect([again.status, again.body.outcome.outcome]).toEqual([200, 'saved']);
    expect(world.host.ledger.length).toBe(1);
  });

  it('is never called again while it cannot be read', async () => {
    const session = await start(world, 'x');
    world.host.script('hang');
    await accept(world, session, pause);
    world.host.failReadings(3);
    for (let round = 0; round < 3; round += 1) await settle(world);
    expect(world.host.calls.filter(({ type }) => type === 'action.execute').length).toBe(1);
    expect((await view(world, session)).body.pending).toBe('accept');
    await settle(world);
    expect((await view(world, session)).body.status).toBe('saved');
  });

  it('is not called again a day later before it was read: by then it may have forgotten what it was called with', async () => {
    const session = await start(world, 'x');
    world.host.script('apply-then-hang');
    await accept(world, session, pause);
    const executions = () => world.host.calls.filter(({ type }) => type === 'action.execute').length;
    world.host.failReadings(2);
    for (let round = 0; round < 2; round += 1) {
      world.clock.advance(24 * 60 * MINUTE);
      await pass(world);
      expect([executions(), (await view(world, session)).body.pending]).toEqual([1, 'accept']);
    }
    await settle(world);
    expect([executions(), (await view(world, session)).body.status]).toEqual([1, 'saved']);
  });

  it('is given up after bounded attempts, for the operator, and the way out stays', async () => {
    const session = await start(world, 'x');
    world.host.script('hang');
    await accept(world, session, pause);
    world.host.failReadings(1000);
    for (let round = 0; round < 45; round += 1) {
      world.clock.advance(2 * 60 * MINUTE);
      await pass(world);
    }
    expect(await world.storage.actions.count('stuck')).toBe(1);
    expect((await view(world, session)).body.pending).toBe('accept');
    world.host.failReadings(0);
    const next = await start(world, 'x');
    expect((await cancel(world, next)).body.outcome.outcome).toBe('canceled');
  });

  it('is not given up because the server was restarted again and again', async () => {
    const session = await start(world, 'x');
    world.host.script('hang');
    await accept(world, session, pause);
    world.host.failReadings(1000);
    for (let time = 0; time < 50; time += 1) {
      await diesWith(world, session);
      await restarts(world, 1);
    }
    expect((await world.storage.actions.ofSession(session.id))[0]?.answered).toBe(51);
    expect(await world.storage.actions.count('stuck')).toBe(0);
    world.host.failReadings(0);
    await diesWith(world, session);
    await restarts(world, 1);
    expect((await view(world, session)).body.status).toBe('saved');
  });

  it.each<[HostFault, number, number]>([
    ['rate-limit', 8 * MINUTE, 0],
    ['rate-limit', 8 * MINUTE, 1],
    ['error', 500, 0],
  ])(
    '%s: goes on waiting where the server is started again %d ms later, after %d that died with it',
    async (fault, millis, deaths) => {
      const session = await start(world, 'x');
      world.host.script(fault);
      expect((await cancel(world, session)).status).toBe(202);
      const [{ id = '', attempts = 0 } = {}] = await world.storage.actions.ofSession(session.id);
      await world.storage.actions.update(id, ['pending'], { attempts: attempts + deaths });
      world = await world.restart();
      world.clock.advance(millis);
      await world.storage.actions.releaseLeases(later(world, 0), later(world, LEASE_MILLIS), MOST_DEATHS);
      await pass(world);
      expect(world.host.calls.length).toBe(1);
      world.clock.advance(MINUTE);
      await settle(world);
      expect((await view(world, session)).body.status).toBe('canceled');
    },
  );

  describe('whose server died with it again and again', () => {
    const untilDead = async (deaths: number) => {
      const session = await start(world, 'x');
      world.host.script('hang');
      await accept(world, session, pause);
      await diesWith(world, session, deaths);
      return session;
    };

    it('is taken up by the next one at once, as others die for reasons of their own', async () => {
      const session = await untilDead(MOST_DEATHS);
      await restarts(world, 1);
      expect((await view(world, session)).body.status).toBe('saved');
    });

    it('is taken up by itself in the end, so that what was under way beside it comes through', async () => {
      const { ports, runner } = world.context;
      const dead = async (name: string, deaths: number) => {
        const session = await start(world, name);
        world.host.script('hang');
        await accept(world, session, pause);
        await diesWith(world, session, deaths);
        return session;
      };
      // Eleven servers died with all of them, and one more with the one that they died of.
      const deadly = await dead('deadly', MOST_DEATHS + 2);
      const beside = [await dead('a', MOST_DEATHS + 1), await dead('b', MOST_DEATHS + 1)];
      const statuses = () =>
        Promise.all(beside.map(async (session) => (await view(world, session)).body.status));

      world.clock.advance(MINUTE);
      expect(await recoverActions(ports, runner)).toBe(0);
      expect([await recoverSuspect(ports, runner), await statuses()]).toEqual([1, ['saved', 'open']]);
      expect([await recoverSuspect(ports, runner), await statuses()]).toEqual([1, ['saved', 'saved']]);
      expect(await recoverSuspect(ports, runner)).toBe(0);
      expect((await view(world, deadly)).body.pending).toBe('accept');
      world.clock.advance(MINUTE);
      expect(await recoverSuspect(ports, runner)).toBe(1);
      expect((await view(world, deadly)).body.status).toBe('saved');
    });

    it('is left alone in the end by who asks again, too, and settled when its time has come', async () => {
      const session = await untilDead(MOST_DEATHS + 1);
      const calls = world.host.calls.length;
      const again = await accept(world, session, pause);
      expect([again.status, again.body]).toEqual([202, { status: 'pending' }]);
      expect(world.host.calls.length).toBe(calls);
      world.clock.advance(MINUTE);
      await pass(world);
      expect((await accept(world, session, pause)).body.outcome.outcome).toBe('saved');
    });

    it('is left alone in the end by who begins, and taken up when its time has come', async () => {
      const session = await untilDead(MOST_DEATHS + 1);
      await restarts(world, 20);
      expect((await view(world, session)).body.pending).toBe('accept');
      world.clock.advance(60 * MINUTE);
      await pass(world);
      expect((await view(world, session)).body.status).toBe('saved');
    });
  });

  it('that nobody can be sure of is waited for once, however often the server is restarted', async () => {
    const session = await start(world, 'x');
    world.host.script('hang');
    await accept(world, session, pause);
    expect((await cancel(world, session)).body.outcome.outcome).toBe('canceled');
    world.clock.advance(30_000);
    await pass(world);
    const tries = async () => (await world.storage.actions.ofSession(session.id))[0]?.attempts;
    await restarts(world, 1);
    const before = await tries();
    await restarts(world, 20);
    expect(await tries()).toBe(before);
    await settle(world);
    const [first] = await world.storage.actions.ofSession(session.id);
    expect([first?.status, first?.cause]).toEqual(['refused', 'overtaken_by_cancel']);
  });

  it('that throws is as unknown as one that hangs', async () => {
    const next = await world.restart({
      ports: (ports) => ({
        executor: { ...ports.executor, execute: () => Promise.reject(new Error('secret words')) },
      }),
    });
    const session = await start(next, 'x');
    expect((await accept(next, session, pause)).status).toBe(202);
    world = await next.restart();
    await settle(world);
    expect((await view(world, session)).body.status).toBe('saved');
  });
});

/** A storage that breaks at one named point of the protocol, as a process does that is killed there. */
const breakingAt = (ports: Ports, point: 'step-1' | 'step-3'): Partial<Ports> => {
  let transactions = 0;
  const wanted = point === 'step-1' ? 1 : 2;
  const storage: Storage = {
    ...ports.storage,
    transaction: (work, options) => {
      transactions += 1;
      if (transactions === wanted + 1) return Promise.reject(new Error('killed here'));
      return ports.storage.transaction(work, options);
    },
  };
  return { storage };
};

/** A server that is killed each time it has asked the host, as what the host answers is to be written. */
const dyingBeforeItWritesWhatWasAnswered = ({ storage, executor }: Ports): Partial<Ports> => ({
  executor: { ...executor, read: async () => ({ code: 'unknown', why: 'timeout' }) },
  storage: {
    ...storage,
    actions: {
      ...storage.actions,
      update: (id, from, patch) =>
        patch.cause === undefined
          ? storage.actions.update(id, from, patch)
          : Promise.reject(new Error('killed here')),
    },
  },
});

describe('a crash', () => {
  it('before the action is written leaves nothing behind, anywhere', async () => {
    const broken = await world.restart({ ports: (ports) => breakingAt(ports, 'step-1') });
    const session = await start(broken, 'x');
    expect((await accept(broken, session, pause)).status).toBe(500);
    world = await broken.restart();
    await settle(world);
    expect(world.host.ledger).toEqual([]);
    expect((await view(world, session)).body).toMatchObject({ status: 'open' });
    expect((await accept(world, session, pause)).status).toBe(200);
  });

  it('after the action is written and before the executor is called is made up for, once', async () => {
    const hold = new Promise<never>(() => {});
    const broken = await world.restart({
      ports: (ports) => ({
        patienceMillis: 50,
        executor: { ...ports.executor, execute: () => Promise.race([hold, sleep(100).then(unknown)]) },
      }),
    });
    const session = await start(broken, 'x');
    expect((await accept(broken, session, pause)).status).toBe(202);
    world = await broken.restart();
    await diesWith(world, session);
    expect(world.host.ledger).toEqual([]);
    await world.workers.start(true);
    await until(async () => (await view(world, session)).body.status === 'saved');
    expect(world.host.ledger.length).toBe(1);
  });

  it('after the executor did it and before the outcome is written is settled by reading', async () => {
    const broken = await world.restart({ ports: (ports) => breakingAt(ports, 'step-3') });
    const session = await start(broken, 'x');
    expect((await accept(broken, session, pause)).body).toEqual({ status: 'pending' });
    expect(broken.host.ledger.length).toBe(1);
    world = await broken.restart();
    await diesWith(world, session);
    await world.workers.start(true);
    await until(async () => (await view(world, session)).body.status === 'saved');
    expect(world.host.ledger.length).toBe(1);
    expect(world.host.calls.filter(({ type }) => type === 'action.execute').length).toBe(1);
    await until(async () => webhookTypes(world).includes('offer.accepted'));
  });

  it('of the database while the outcome of a cancel is written is never told as nothing changed', async () => {
    const broken = await world.restart({ ports: (ports) => breakingAt(ports, 'step-3') });
    const session = await start(broken, 'x');
    const answer = await cancel(broken, session);
    expect([answer.status, answer.body]).toEqual([202, { status: 'pending' }]);
    await settle(broken);
    expect((await view(broken, session)).body.status).toBe('canceled');
    expect(broken.host.ledger.length).toBe(1);
    world = broken;
  });

  it('of whatever writes the outcome, each time, is the operator’s in the end and not retried for ever', async () => {
    const session = await start(world, 'x');
    world.host.script('apply-then-hang');
    expect((await accept(world, session, pause)).status).toBe(202);
    world = await world.restart({
      ports: ({ storage }) => ({
        storage: {
          ...storage,
          sessions: { ...storage.sessions, find: () => Promise.reject(new Error('unreadable')) },
        },
      }),
    });
    for (let round = 0; round < 45; round += 1) {
      world.clock.advance(2 * 60 * MINUTE);
      await pass(world);
    }
    expect(await world.storage.actions.count('stuck')).toBe(1);
    expect(world.host.ledger.length).toBe(1);
  });

  it('after the outcome is written and before the webhook is sent still sends it', async () => {
    const session = await start(world, 'x');
    expect((await accept(world, session, pause)).status).toBe(200);
    expect(world.host.webhooks).toEqual([]);
    world = await world.restart();
    await world.workers.start(true);
    await until(async () => webhookTypes(world).includes('offer.accepted'));
  });

  it('says nothing about the host: what died with its server, however often, is not waited for longer', async () => {
    const session = await start(world, 'x');
    world.host.script('hang');
    await accept(world, session, pause);
    world = await world.restart({ ports: dyingBeforeItWritesWhatWasAnswered });
    for (let death = 0; death < 10; death += 1) {
      world.clock.advance(61_000);
      await pass(world);
    }
    expect(world.host.ledger).toEqual([]);

    world = await world.restart();
    world.host.failReadings(2);
    for (let second = 0; second < 90; second += 5) {
      world.clock.advance(5000);
      await pass(world);
    }
    expect((await view(world, session)).body.status).toBe('saved');
  });

  it('leases what it drove, so that only one pass takes it', async () => {
    const session = await start(world, 'x');
    world.host.script('hang');
    await accept(world, session, pause);
    world.clock.advance(2 * MINUTE);
    const now = world.clock.now();
    const later = new Date(now.getTime() + MINUTE).toISOString();
    expect((await world.storage.actions.lease(now.toISOString(), later, 10)).length).toBe(1);
    expect((await world.storage.actions.lease(now.toISOString(), later, 10)).length).toBe(0);
  });
});

const sleep = (millis: number) => new Promise<void>((resolve) => setTimeout(resolve, millis));
const unknown = () => ({ code: 'unknown' as const, why: 'timeout' as const });
const until = async (holds: () => Promise<boolean>): Promise<void> => {
  for (let round = 0; round < 200; round += 1) {
    if (await holds()) return;
    await sleep(25);
  }
  throw new Error('It did not become true.');
};
