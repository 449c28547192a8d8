import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silentLog } from '../log/silent-log.ts';
import type { WebhookSender } from '../ports/webhook-sender.ts';
import {
  accept,
  cancel,
  start,
  startFakeHost,
  startWorld,
  WEBHOOK_SECRET,
  type World,
} from '../testing/index.ts';
import { storedMessage } from '../testing/stored-records.ts';
import { httpWebhookSender } from './http-webhook-sender.ts';
import { createOutboxWorker } from './outbox-worker.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

const run = () => world.workers.outbox.runOnce();
const types = () => world.host.webhooks.map(({ type }) => type);

describe('webhooks', () => {
  it('are delivered once each, signed, with what the host needs to know', async () => {
    const session = await start(world, 'x');
    await accept(world, session, {
      offer: 'talk',
      choice: 'slot-morning',
      details: { phone: '+1 555 0100' },
      answer: { reason: 'missing-feature', followUp: 'Tides' },
    });
    await cancel(world, session);
    await run();
    await run();
    expect(types().sort()).toEqual([
      'lead.created',
      'offer.accepted',
      'session.started',
      'subscription.canceled',
    ]);
    expect(world.host.webhooks.every(({ verified, id }) => verified && id.startsWith('msg_'))).toBe(true);
    expect(new Set(world.host.webhooks.map(({ id }) => id)).size).toBe(4);
    const accepted = world.host.webhooks.find(({ type }) => type === 'offer.accepted');
    expect(accepted?.body.data.command).toEqual({ kind: 'contact', channel: 'callback', slot: 'morning' });
    const lead = world.host.webhooks.find(({ type }) => type === 'lead.created');
    expect(lead?.body.data).toMatchObject({
      workspace: 'ws_test',
      mode: 'test',
      session: session.id,
      customer: 'cus_x',
      subscription: 'sub_x',
      flow: 'test',
      flowVersion: 1,
      reason: 'missing-feature',
      followUp: 'Tides',
      offer: 'talk',
      kind: 'contact',
      choice: 'slot-morning',
      command: { kind: 'contact', phone: '+1 555 0100' },
    });
  });

  it('carry no secret and no token', async () => {
    const session = await start(world, 'x');
    await cancel(world, session);
    await run();
    expect(JSON.stringify(world.host.webhooks)).not.toContain(session.secret);
    // A receipt is signed like a token and opens nothing.
    const told = JSON.stringify(world.host.webhooks, (key, value) =>
      key === 'signedReceipt' ? undefined : value,
    );
    expect(told).not.toContain('eyJ');
  });

  it('that fail are sent again by the schedule, with the same id and a fresh timestamp', async () => {
    await start(world, 'x');
    world.host.scriptWebhooks({ status: 500 }, { status: 503 });
    await run();
    await run();
    expect(world.host.webhooks.length).toBe(1);
    world.clock.advance(6000);
    await run();
    world.clock.advance(6 * 60_000);
    await run();
    await run();
    const { webhooks } = world.host;
    expect(webhooks.length).toBe(3);
    expect(new Set(webhooks.map(({ id }) => id)).size).toBe(1);
    expect(new Set(webhooks.map(({ timestamp }) => timestamp)).size).toBe(3);
    expect(webhooks.every(({ verified }) => verified)).toBe(true);
  });

  it('wait as long as Retry-After asks', async () => {
    await start(world, 'x');
    world.host.scriptWebhooks({ status: 429, retryAfter: '120' });
    await run();
    world.clock.advance(60_000);
    await run();
    expect(world.host.webhooks.length).toBe(1);
    world.clock.advance(61_000);
    await run();
    expect(world.host.webhooks.length).toBe(2);
  });

  it('are sent no more to an endpoint that is gone', async () => {
    await start(world, 'x');
    world.host.scriptWebhooks({ status: 410 });
    await run();
    await start(world, 'y');
    world.clock.advance(24 * 3600_000);
    await run();
    expect(world.host.webhooks.length).toBe(1);
  });

  it('that wait behind an endpoint that is gone stay pending', async () => {
    for (let name = 0; name < 10; name += 1) await start(world, `behind-${name}`);
    world.host.scriptWebhooks(...Array.from({ length: 10 }, () => ({ status: 410 })));
    await run();
    // Those that were on their way together with the first one.
    expect(world.host.webhooks.length).toBe(4);
    expect(await world.storage.outbox.nextDueAt('default')).toBeDefined();
  });

  it('that have not begun are left to the next start when the server stops', async () => {
    for (let name = 0; name < 10; name += 1) await start(world, `stopping-${name}`);
    const real = httpWebhookSender(world.clock, { allowPrivate: true });
    const worker = createOutboxWorker({
      ...world.context.ports,
      endpoints: [{ id: 'default', url: world.host.webhookUrl, secrets: [WEBHOOK_SECRET] }],
      random: { bytes: () => new Uint8Array(), unit: () => 0 },
      sender: {
        send: async (endpoint, message) => {
          stopped ??= worker.stop();
          return real.send(endpoint, message);
        },
      },
    });
    let stopped: Promise<void> | undefined;
    await worker.runOnce();
    await stopped;
    expect(world.host.webhooks.length).toBe(4);
    expect(await world.storage.outbox.nextDueAt('default')).toBeDefined();
  });

  it('are sent at once when something is committed', async () => {
    world.workers.outbox.start();
    await start(world, 'x');
    for (let round = 0; round < 100 && types().length === 0; round += 1) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect(types()).toEqual(['session.started']);
  });

  it('to a slow endpoint do not delay another one', async () => {
    const other = await startFakeHost({ secret: WEBHOOK_SECRET });
    const real = httpWebhookSender(world.clock, { allowPrivate: true });
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const sender: WebhookSender = {
      send: async (endpoint, message) => {
        if (endpoint.id === 'slow') await held;
        return real.send(endpoint, message);
      },
    };
    const worker = createOutboxWorker({
      storage: world.storage,
      sender,
      clock: world.clock,
      random: { bytes: () => new Uint8Array(), unit: () => 0 },
      log: silentLog,
      endpoints: [
        { id: 'slow', url: world.host.webhookUrl, secrets: [WEBHOOK_SECRET] },
        { id: 'quick', url: other.webhookUrl, secrets: [WEBHOOK_SECRET] },
      ],
    });
    for (const id of ['msg_1', 'msg_2', 'msg_3', 'msg_4', 'msg_5', 'msg_6']) {
      const createdAt = world.clock.now().toISOString();
      const body = JSON.stringify({ type: 'session.started', timestamp: createdAt, data: {} });
      await world.storage.outbox.add(storedMessage(id, { fact: id, body, createdAt }), ['slow', 'quick']);
    }
    const all = worker.runOnce();
    for (let round = 0; round < 200 && other.webhooks.length < 6; round += 1) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect(other.webhooks.length).toBe(6);
    expect(world.host.webhooks.length).toBe(0);
    release();
    await all;
    expect(world.host.webhooks.length).toBe(6);
    await other.close();
  });
});

it('what another mode told its own endpoint of this id is left to the processes of that mode', async () => {
  const message = storedMessage('msg_live', { mode: 'live', createdAt: world.clock.now().toISOString() });
  await world.storage.outbox.add(message, ['default']);
  await start(world, 'x');
  await run();
  expect(types()).toEqual(['session.started']);
  expect(
    await world.storage.outbox.nextDueAt('default', { workspace: 'ws_test', mode: 'test' }),
  ).toBeUndefined();
  expect(await world.storage.outbox.nextDueAt('default')).toBe(message.createdAt);
});

it('a delivery that a dead process had begun goes out as soon as another one starts', async () => {
  await start(world, 'x');
  const now = world.clock.now();
  const dead = await world.storage.outbox.lease('default', now.toISOString(), later(30_000), 10);
  expect(dead).toHaveLength(1);
  await run();
  expect(types()).toEqual([]);

  await world.storage.outbox.releaseLeases(now.toISOString(), later(30_000));
  await run();
  expect(types()).toEqual(['session.started']);
});

const later = (millis: number) => new Date(world.clock.now().getTime() + millis).toISOString();
