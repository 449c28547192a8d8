import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  endpointOf,
  type Receiver,
  start,
  startReceiver,
  startWorld,
  type TestEndpoint,
  type World,
} from '../testing/index.ts';

const HOUR = 3600 * 1000;

let world: World;
let receiver: Receiver;
let other: Receiver;
beforeEach(async () => {
  world = await startWorld();
  [receiver, other] = [await startReceiver(), await startReceiver()];
});
afterEach(async () => {
  await world.close();
  await Promise.all([receiver.close(), other.close()]);
});

const run = () => world.workers.outbox.runOnce();

/** Lets the time pass until then, and everything happen when it is due: no attempt is late by chance. */
const passUntil = async (end: number, endpoint: TestEndpoint) => {
  for (;;) {
    await run();
    const due = await world.storage.outbox.nextDueAt(endpoint.id);
    const next = Math.min(end, due === undefined ? end : Date.parse(due));
    if (next <= world.clock.now().getTime()) return;
    world.clock.advance(next - world.clock.now().getTime());
  }
};

describe('an endpoint that is dead for 76 hours', () => {
  it('gets everything in the end, each under the same id, and delays nobody else', async () => {
    const dead = await endpointOf(world, receiver);
    await endpointOf(world, other);
    const began = world.clock.now().getTime();
    receiver.answer((response) => response.writeHead(500).end());
    // The first at the very beginning: its attempts end first.
    for (let event = 0; event < 20; event += 1) {
      await start(world, `dead-${event}`);
      await passUntil(began + (event + 1) * 3.8 * HOUR, dead);
    }
    expect(world.clock.now().getTime() - began).toBe(76 * HOUR);
    const failed = receiver.posts.length;
    receiver.answer((response) => response.writeHead(204).end());
    await passUntil(began + 200 * HOUR, dead);

    const arrived = receiver.posts.slice(failed).map(({ headers }) => headers['webhook-id']);
    const all = other.posts.map(({ headers }) => headers['webhook-id']);
    expect(all).toHaveLength(20);
    expect(arrived.toSorted()).toEqual(all.toSorted());
    expect(failed).toBeGreaterThan(100);

    for (const { headers, body } of other.posts) {
      const late = Number(headers['webhook-timestamp']) * 1000 - Date.parse(JSON.parse(body).timestamp);
      expect(Math.abs(late)).toBeLessThanOrEqual(1000);
    }
    const [first] = receiver.posts;
    const tries = receiver.posts.filter(
      ({ headers }) => headers['webhook-id'] === first?.headers['webhook-id'],
    );
    expect(tries).toHaveLength(11);
    expect(new Set(tries.map(({ headers }) => headers['webhook-timestamp'])).size).toBe(11);
    expect((await dead.read()).body).toMatchObject({ enabled: true, failingSince: null });
    expect((await dead.deliveries()).at(-1)).toMatchObject({ status: 'delivered', attempts: 11 });
  });
});

describe('an endpoint to which nothing gets through for five days', () => {
  it('is switched off, says so, and gets what has waited when it is switched on again', async () => {
    const dead = await endpointOf(world, receiver);
    receiver.answer((response) => response.writeHead(500).end());
    const began = world.clock.now().getTime();
    await start(world, 'one');
    await passUntil(began + 98 * HOUR, dead);
    expect((await dead.read()).body.enabled).toBe(true);
    await start(world, 'two');
    await passUntil(began + 130 * HOUR, dead);
    expect((await dead.read()).body).toMatchObject({
      ...{ enabled: false, disabledBecause: 'failing', failingSince: new Date(began).toISOString() },
    });

    await start(world, 'three');
    const before = receiver.posts.length;
    await passUntil(began + 200 * HOUR, dead);
    expect(receiver.posts).toHaveLength(before);
    receiver.answer((response) => response.writeHead(204).end());
    expect((await dead.change({ enabled: true })).body).toMatchObject({ enabled: true, failingSince: null });
    await passUntil(began + 201 * HOUR, dead);
    const customers = receiver.posts.slice(before).map(({ body }) => JSON.parse(body).data.customer);
    expect(customers.toSorted()).toEqual(['cus_three', 'cus_two']);
    // The first was given up after four days. It can be asked for.
    expect((await dead.deliveries()).map(({ status }) => status)).toEqual([
      'delivered',
      'delivered',
      'failed',
    ]);
  });

  it('is not switched off by one failure long after another', async () => {
    const flaky = await endpointOf(world, receiver);
    const began = world.clock.now().getTime();
    receiver.answer((response) => response.writeHead(500).end());
    await start(world, 'one');
    await passUntil(began + 101 * HOUR, flaky);
    world.clock.advance(50 * HOUR);
    await start(world, 'two');
    await run();
    expect((await flaky.read()).body.enabled).toBe(true);
  });
});
