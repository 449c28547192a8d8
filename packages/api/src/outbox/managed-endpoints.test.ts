import { verifyWebhook } from '@partwell/node';
import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Log, LogFields } from '../ports/log.ts';
import { forgetDeliveries } from '../services/webhooks/forget-deliveries.ts';
import { secretBox } from '../system/secret-box.ts';
import { systemRandom } from '../system/system-random.ts';
import {
  accept,
  asHost,
  cancel,
  endpointOf,
  type Receiver,
  redeliver,
  SECRET_KEY,
  start,
  startReceiver,
  startWorld,
  WEBHOOK_SECRET,
  type World,
} from '../testing/index.ts';
import { storedMessage } from '../testing/stored-records.ts';
import { httpWebhookSender } from './http-webhook-sender.ts';
import { createOutboxWorker } from './outbox-worker.ts';

const HOUR = 3600 * 1000;

let world: World;
let receiver: Receiver;
let other: Receiver;
/** Everything that is logged. */
let lines: string[];
const logTo: Log = Object.fromEntries(
  ['debug', 'info', 'warn', 'error'].map((level) => [
    level,
    (event: string, fields?: LogFields) => lines.push(`${level} ${event} ${JSON.stringify(fields)}`),
  ]),
) as unknown as Log;
beforeEach(async () => {
  lines = [];
  world = await startWorld({ ports: () => ({ log: logTo }) });
  [receiver, other] = [await startReceiver(), await startReceiver()];
});
afterEach(async () => {
  await world.close();
  await Promise.all([receiver.close(), other.close()]);
});

const run = () => world.workers.outbox.runOnce();
const idsOf = ({ posts }: Receiver) => posts.map(({ headers }) => headers['webhook-id']);
const typesOf = ({ posts }: Receiver) => posts.map(({ type }) => type).sort();
const until = async (holds: () => boolean) => {
  for (let round = 0; round < 1000 && !holds(); round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  expect(holds()).toBe(true);
};

describe('an event', () => {
  it('goes to every endpoint that wants it, signed with the secret of each', async () => {
    const all = await endpointOf(world, receiver);
    const leads = await endpointOf(world, other, { events: ['lead.created', 'subscription.canceled'] });
    const session = await start(world, 'x');
    await accept(world, session, {
      offer: 'talk',
      choice: 'slot-morning',
      details: { phone: '+1 555 0100' },
    });
    await cancel(world, session);
    await run();
    await run();
    const everything = ['lead.created', 'offer.accepted', 'session.started', 'subscription.canceled'];
    expect(typesOf(receiver)).toEqual(everything);
    expect(typesOf(other)).toEqual(['lead.created', 'subscription.canceled']);
    expect(world.host.webhooks.map(({ type }) => type).sort()).toEqual(everything);
    for (const [{ secret }, { posts }] of [
      [all, receiver],
      [leads, other],
    ] as const) {
      for (const { body, headers } of posts) {
        expect(verifyWebhook(body, headers, secret).data.customer).toBe('cus_x');
        expect(new Webhook(secret).verify(body, headers)).toEqual(JSON.parse(body));
        expect(() => verifyWebhook(body, headers, WEBHOOK_SECRET)).toThrow();
      }
    }
    expect(idsOf(receiver)).toEqual(expect.arrayContaining(idsOf(other)));
  });

  it('is sent to an endpoint that was made by another process', async () => {
    world.workers.outbox.start();
    const { id } = await endpointOf(world, receiver);
    await start(world, 'x');
    await until(() => receiver.posts.length > 0);
    expect((await world.storage.endpoints.serving()).map((each) => each.id)).toEqual([id]);
  });

  it('waits for an endpoint that is switched off, and is not sent to one that is made later', async () => {
    const off = await endpointOf(world, receiver, { enabled: false });
    await start(world, 'x');
    await endpointOf(world, other);
    await run();
    expect([receiver.posts, other.posts]).toEqual([[], []]);
    await off.change({ enabled: true });
    await run();
    expect(typesOf(receiver)).toEqual(['session.started']);
    expect(other.posts).toEqual([]);
  });

  it('goes to the new address when that was changed in between', async () => {
    const moved = await endpointOf(world, receiver);
    receiver.answer((response) => response.writeHead(500).end());
    await start(world, 'x');
    await run();
    await moved.change({ url: other.url });
    world.clock.advance(6000);
    await run();
    expect(idsOf(other)).toEqual(idsOf(receiver));
  });

  it('is sent once by two processes that look at the same time', async () => {
    await endpointOf(world, receiver);
    for (let name = 0; name < 12; name += 1) await start(world, `both-${name}`);
    const { ports } = world.context;
    const workers = [1, 2].map(() =>
      createOutboxWorker({
        ...ports,
        endpoints: [],
        sender: httpWebhookSender(world.clock, { allowPrivate: true }),
        managed: {
          secretBox: ports.secretBox,
          served: async () => [{ workspace: 'ws_test', mode: 'test' as const }],
        },
      }),
    );
    await Promise.all(workers.map((worker) => worker.runOnce()));
    expect(receiver.posts).toHaveLength(12);
    expect(new Set(idsOf(receiver)).size).toBe(12);
    await Promise.all(workers.map((worker) => worker.stop()));
  });

  it('of another workspace is left to the process that serves it', async () => {
    const foreign = await endpointOf(world, receiver);
    await world.database.query(`update webhook_endpoints set mode = 'live' where id = $1`, foreign.id);
    await world.storage.outbox.add(storedMessage('msg_live', { mode: 'live' }), [foreign.id]);
    world.clock.advance(100 * 365 * 24 * HOUR);
    await run();
    expect(receiver.posts).toEqual([]);
    expect(lines.filter((line) => line.includes(foreign.id))).toHaveLength(1);
  });
});

describe('an endpoint that answers 410', () => {
  it('is switched off, says so, and gets what waited when it is switched on again', async () => {
    const gone = await endpointOf(world, receiver);
    receiver.answer((response) => response.writeHead(410).end('no more'));
    await start(world, 'one');
    await run();
    expect((await gone.read()).body).toMatchObject({
      ...{ enabled: false, disabledBecause: 'gone', disabledAt: world.clock.now().toISOString() },
    });
    expect(lines.filter((line) => line.startsWith('warn webhook.endpoint_gone'))).toHaveLength(1);
    await start(world, 'two');
    world.clock.advance(24 * HOUR);
    await run();
    expect(receiver.posts).toHaveLength(1);
    const [two, one] = await gone.deliveries();
    expect([one.status, one.lastStatus, one.history[0].answer]).toEqual(['gone', 410, 'no more']);
    expect((await redeliver(world, one.id)).body.code).toBe('endpoint_disabled');
    expect((await gone.try()).body.code).toBe('endpoint_disabled');

    receiver.answer((response) => response.writeHead(204).end());
    await gone.change({ enabled: true });
    expect((await redeliver(world, one.id)).status).toBe(202);
    await run();
    expect(idsOf(receiver).toSorted()).toEqual([one.event, one.event, two.event].toSorted());
  });

  it('at an address that was changed meanwhile stays on', async () => {
    const moved = await endpointOf(world, receiver);
    let release = () => {};
    receiver.answer((response) => {
      release = () => response.writeHead(410).end();
    });
    await start(world, 'x');
    const turn = run();
    await until(() => receiver.posts.length === 1);
    await moved.change({ url: other.url });
    release();
    await turn;
    expect((await moved.read()).body.enabled).toBe(true);
  });
});

describe('Retry-After', () => {
  it.each([
    ['120', 120],
    ['3', 5],
    ['99999999', 24 * 3600],
    ['nonsense', 5],
    ['-7', 5],
  ])('of %s makes the next attempt after %i seconds', async (asked, seconds) => {
    const busy = await endpointOf(world, receiver);
    receiver.answer((response) => response.writeHead(503, { 'retry-after': asked }).end());
    await start(world, 'x');
    await run();
    const [{ nextAttemptAt }] = await busy.deliveries();
    expect(Date.parse(nextAttemptAt) - world.clock.now().getTime()).toBe(seconds * 1000);
  });

  it('may be a date', async () => {
    const busy = await endpointOf(world, receiver);
    const at = new Date(Math.ceil(world.clock.now().getTime() / 1000) * 1000 + HOUR);
    receiver.answer((response) => response.writeHead(429, { 'retry-after': at.toUTCString() }).end());
    await start(world, 'x');
    await run();
    expect((await busy.deliveries())[0].nextAttemptAt).toBe(at.toISOString());
  });
});

describe('a secret that is rotated', () => {
  const accepted = (secret: string, { headers, body }: Receiver['posts'][number]) => {
    try {
      new Webhook(secret).verify(body, headers);
      return verifyWebhook(body, headers, secret).id === headers['webhook-id'];
    } catch {
      return false;
    }
  };
  const next = async (name: string) => {
    await start(world, name);
    await run();
    return receiver.posts.at(-1) as Receiver['posts'][number];
  };

  it('signs beside the one before until the overlap is over', async () => {
    const endpoint = await endpointOf(world, receiver);
    const until = new Date(world.clock.now().getTime() + HOUR).toISOString();
    const { status, body } = await endpoint.rotate({ overlapHours: 1 });
    expect([status, body.previousSecretUntil]).toEqual([200, until]);
    expect((await endpoint.read()).body.previousSecretUntil).toBe(until);
    const both = await next('both');
    expect([accepted(endpoint.secret, both), accepted(body.secret, both)]).toEqual([true, true]);
    expect(both.headers['webhook-signature']?.split(' ')).toHaveLength(2);

    world.clock.advance(HOUR);
    const { headers, body: sent } = await next('after');
    const at = new Date(Number(headers['webhook-timestamp']) * 1000);
    expect(headers['webhook-signature']).toBe(
      new Webhook(body.secret).sign(String(headers['webhook-id']), at, sent),
    );
    await forgetDeliveries(world.context.ports);
    expect((await endpoint.read()).body.previousSecretUntil).toBeNull();
  });

  it('is followed by the next one at once where there is no overlap, and overlaps for a day by itself', async () => {
    const endpoint = await endpointOf(world, receiver);
    const lost = await endpoint.rotate({ overlapHours: 0 });
    expect(lost.body.previousSecretUntil).toBeNull();
    const one = await next('one');
    expect([accepted(endpoint.secret, one), accepted(lost.body.secret, one)]).toEqual([false, true]);
    const day = await endpoint.rotate();
    expect(Date.parse(day.body.previousSecretUntil) - world.clock.now().getTime()).toBe(24 * HOUR);
    const two = await next('two');
    expect([accepted(lost.body.secret, two), accepted(day.body.secret, two)]).toEqual([true, true]);
    expect((await endpoint.rotate({ overlapHours: 169 })).body.code).toBe('invalid_request');
  });

  it('that another server secret sealed sends nothing, says so, and is mended by a new one', async () => {
    const endpoint = await endpointOf(world, receiver);
    const box = secretBox(new Uint8Array(32).fill(1), systemRandom);
    const sealed = box.seal('elsewhere', endpoint.secret);
    await world.database.query('update webhook_endpoints set secret = $1', sealed);
    await start(world, 'x');
    await run();
    await run();
    expect(receiver.posts).toEqual([]);
    expect(lines.filter((line) => line.includes('endpoint.secret_unreadable'))).toHaveLength(1);
    const { body } = await endpoint.rotate();
    await run();
    expect(receiver.posts.map((post) => accepted(body.secret, post))).toEqual([true]);
  });
});

describe('a delivery', () => {
  it('is kept with what was sent and answered', async () => {
    const endpoint = await endpointOf(world, { url: `${receiver.url}?token=canary` });
    receiver.answer((response) => response.writeHead(500).end('Try later.'));
    await start(world, 'x');
    await run();
    receiver.answer((response) => response.writeHead(200).end('Thanks.'));
    world.clock.advance(6000);
    await run();
    const [delivery] = await endpoint.deliveries();
    expect(delivery).toMatchObject({
      id: `${idsOf(receiver)[0]}.${endpoint.id}`,
      event: idsOf(receiver)[0],
      endpoint: endpoint.id,
      type: 'session.started',
      status: 'delivered',
      attempts: 2,
      nextAttemptAt: null,
      lastStatus: 200,
      deliveredAt: world.clock.now().toISOString(),
      body: JSON.parse(receiver.posts[0]?.body ?? ''),
      history: [
        { attempt: 1, url: receiver.url, status: 500, problem: null, answer: 'Try later.' },
        { attempt: 2, url: receiver.url, status: 200, problem: null, answer: 'Thanks.' },
      ],
    });
    expect(delivery.history.every(({ millis }: { millis: number }) => millis >= 0)).toBe(true);
  });

  it('is found by its event at every endpoint, by status and by type, in pages', async () => {
    await endpointOf(world, receiver);
    await endpointOf(world, other);
    other.answer((response) => response.writeHead(500).end());
    await cancel(world, await start(world, 'x'));
    await run();
    const list = async (query: string) => (await asHost(world, 'GET', `/v1/deliveries?${query}`)).body;
    const event = receiver.posts.find(({ type }) => type === 'session.started')?.headers['webhook-id'];
    const ofEvent = (await list(`event=${event}`)).data;
    expect(ofEvent.map(({ status }: { status: string }) => status).sort()).toEqual([
      ...['delivered', 'delivered', 'pending'],
    ]);
    expect((await list('status=pending&type=subscription.canceled')).data).toHaveLength(1);
    const seen: string[] = [];
    for (let cursor = ''; ; ) {
      const page = await list(`limit=4${cursor}`);
      seen.push(...page.data.map(({ id }: { id: string }) => id));
      if (page.nextCursor === null) break;
      cursor = `&cursor=${page.nextCursor}`;
    }
    expect([seen.length, new Set(seen).size]).toEqual([6, 6]);
    expect(seen).toEqual(seen.toSorted().reverse());
    expect((await list('status=lost')).code).toBe('invalid_request');
  });

  it('that is asked for again has the same id and a fresh timestamp, and begins the schedule anew', async () => {
    const endpoint = await endpointOf(world, receiver);
    await start(world, 'x');
    await run();
    const [delivery] = await endpoint.deliveries();
    world.clock.advance(48 * HOUR);
    receiver.answer((response) => response.writeHead(500).end());
    const asked = await redeliver(world, delivery.id);
    expect([asked.status, asked.body.status]).toEqual([202, 'pending']);
    await run();
    const [failed] = await endpoint.deliveries();
    expect(Date.parse(failed.nextAttemptAt) - world.clock.now().getTime()).toBe(5000);
    receiver.answer((response) => response.writeHead(204).end());
    world.clock.advance(5000);
    await run();
    expect(new Set(idsOf(receiver)).size).toBe(1);
    expect(new Set(receiver.posts.map(({ headers }) => headers['webhook-timestamp'])).size).toBe(3);
    expect(new Set(receiver.posts.map(({ body }) => body)).size).toBe(1);
    expect((await endpoint.deliveries())[0]).toMatchObject({ status: 'delivered', attempts: 3 });
  });

  it('to the endpoint from the configuration is asked for again like any other', async () => {
    await start(world, 'x');
    await run();
    const { id } = world.host.webhooks[0] ?? { id: '' };
    expect((await redeliver(world, `${id}.default`)).status).toBe(202);
    await run();
    expect(world.host.webhooks.map((webhook) => [webhook.id, webhook.verified])).toEqual([
      [id, true],
      [id, true],
    ]);
  });

  it('is not asked for again while it is under way', async () => {
    const endpoint = await endpointOf(world, receiver);
    let release = () => {};
    receiver.answer((response) => {
      release = () => response.writeHead(204).end();
    });
    await start(world, 'x');
    const turn = run();
    await until(() => receiver.posts.length === 1);
    const [{ id }] = await endpoint.deliveries();
    const asked = await redeliver(world, id);
    expect([asked.status, asked.body.code]).toEqual([409, 'delivery_under_way']);
    release();
    await turn;
    expect((await redeliver(world, id)).status).toBe(202);
  });

  it('is forgotten when it is old, also one that waits for an endpoint that is switched off', async () => {
    const on = await endpointOf(world, receiver);
    const off = await endpointOf(world, other, { enabled: false });
    await start(world, 'old');
    await run();
    world.clock.advance(29 * 24 * HOUR);
    await forgetDeliveries(world.context.ports);
    expect(await on.deliveries()).toHaveLength(1);
    expect((await off.deliveries())[0].status).toBe('pending');
    world.clock.advance(2 * 24 * HOUR);
    await forgetDeliveries(world.context.ports);
    expect([await on.deliveries(), await off.deliveries()]).toEqual([[], []]);
    expect(await world.database.query('select * from delivery_attempts')).toEqual([]);
    await off.change({ enabled: true });
    await run();
    expect(other.posts).toEqual([]);
  });
});

describe('a test event', () => {
  it('goes to one endpoint, whatever its filter says, and verifies as any other', async () => {
    const endpoint = await endpointOf(world, receiver, { events: ['lead.created'] });
    await endpointOf(world, other);
    const tried = await endpoint.try();
    expect([tried.status, tried.body.type, tried.body.status]).toEqual([202, 'webhook.test', 'pending']);
    await run();
    expect([other.posts.length, world.host.webhooks.length]).toEqual([0, 0]);
    const [{ body, headers }] = receiver.posts as [Receiver['posts'][number]];
    const event = verifyWebhook(body, headers, endpoint.secret);
    expect(event).toMatchObject({ type: 'webhook.test', data: { customer: 'cus_example', mode: 'test' } });
    expect(new Webhook(endpoint.secret).verify(body, headers)).toEqual(JSON.parse(body));
  });

  it('is tried once', async () => {
    const endpoint = await endpointOf(world, receiver);
    receiver.answer((response) => response.writeHead(500).end());
    const { id } = (await endpoint.try()).body;
    await run();
    expect((await asHost(world, 'GET', `/v1/deliveries/${id}`)).body).toMatchObject({
      ...{ status: 'failed', attempts: 1, nextAttemptAt: null, lastStatus: 500 },
    });
  });
});

describe('a receiver', () => {
  it('that does not answer delays nobody else', async () => {
    const endpoint = await endpointOf(world, receiver);
    await endpointOf(world, other);
    const waiting: (() => void)[] = [];
    receiver.answer((response) => waiting.push(() => response.writeHead(204).end()));
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    for (const name of names) await start(world, name);
    const turn = run();
    await until(() => other.posts.length === names.length && waiting.length > 0);
    expect((await endpoint.deliveries()).flatMap(({ history }) => history)).toEqual([]);
    receiver.answer((response) => response.writeHead(204).end());
    for (const answer of waiting) answer();
    await turn;
    expect(new Set(idsOf(receiver))).toEqual(new Set(idsOf(other)));
  });

  it('that never answers is left after a while, and asked again later', async () => {
    const endpoint = await endpointOf(world, receiver);
    receiver.answer(() => undefined);
    await start(world, 'x');
    const { ports } = world.context;
    const hasty = createOutboxWorker({
      ...ports,
      endpoints: [],
      sender: httpWebhookSender(world.clock, { allowPrivate: true, timeoutMillis: 200 }),
      managed: {
        secretBox: ports.secretBox,
        served: async () => [{ workspace: 'ws_test', mode: 'test' as const }],
      },
    });
    await hasty.runOnce();
    const [delivery] = await endpoint.deliveries();
    expect(delivery).toMatchObject({ status: 'pending', lastStatus: null });
    expect(delivery.history).toMatchObject([{ status: null, problem: 'timeout', answer: null }]);
    await hasty.stop();
  });

  it('that says yes at any length has it, and only the beginning is kept', async () => {
    const endpoint = await endpointOf(world, receiver);
    receiver.answer((response) => response.writeHead(200).end('é'.repeat(3_000_000)));
    await start(world, 'x');
    await run();
    const [delivery] = await endpoint.deliveries();
    expect(delivery.status).toBe('delivered');
    expect(delivery.history[0].answer).toBe('é'.repeat(1024));
  });

  it('that is not there is said to be', async () => {
    const endpoint = await endpointOf(world, receiver);
    await receiver.close();
    await start(world, 'x');
    await run();
    expect((await endpoint.deliveries())[0].history).toMatchObject([{ problem: 'unreachable' }]);
    receiver = await startReceiver();
  });

  it('that leads elsewhere is not followed', async () => {
    const endpoint = await endpointOf(world, receiver);
    receiver.answer((response) => response.writeHead(307, { location: other.url }).end());
    await start(world, 'x');
    await run();
    expect(other.posts).toEqual([]);
    expect((await endpoint.deliveries())[0]).toMatchObject({ status: 'pending', lastStatus: 307 });
  });

  it('at a private address is not spoken to, whatever was stored', async () => {
    const { ports } = world.context;
    const endpoint = await endpointOf(world, receiver);
    const named = await endpointOf(world, { url: receiver.url.replace('127.0.0.1', 'localhost') });
    for (const { id } of [endpoint, named]) {
      await world.database.query(
        `update webhook_endpoints set url = replace(url, 'http:', 'https:') where id = $1`,
        id,
      );
    }
    await start(world, 'x');
    const strict = createOutboxWorker({
      ...ports,
      endpoints: [],
      sender: httpWebhookSender(world.clock),
      managed: {
        secretBox: ports.secretBox,
        served: async () => [{ workspace: 'ws_test', mode: 'test' as const }],
      },
    });
    await strict.runOnce();
    expect(receiver.posts).toEqual([]);
    for (const { deliveries } of [endpoint, named]) {
      expect((await deliveries())[0].history).toMatchObject([{ problem: 'address_refused', answer: null }]);
    }
    await strict.stop();
  });
});

describe('an endpoint that is deleted', () => {
  it('takes what was to be sent to it along, and nothing of the others', async () => {
    const dead = await endpointOf(world, receiver);
    await endpointOf(world, other);
    receiver.answer((response) => response.writeHead(500).end());
    await start(world, 'x');
    await run();
    expect((await dead.remove()).status).toBe(204);
    await start(world, 'y');
    world.clock.advance(100 * HOUR);
    await run();
    expect(receiver.posts).toHaveLength(1);
    expect(other.posts).toHaveLength(2);
    const left = await world.database.query('select * from deliveries where endpoint = $1', dead.id);
    expect(left).toEqual([]);
  });

  it('while something is on its way to it leaves no trace, and breaks nothing', async () => {
    const endpoint = await endpointOf(world, receiver);
    let release = () => {};
    receiver.answer((response) => {
      release = () => response.writeHead(200).end();
    });
    await start(world, 'x');
    const turn = run();
    await until(() => receiver.posts.length === 1);
    await endpoint.remove();
    release();
    await turn;
    expect(
      await world.database.query('select * from delivery_attempts where endpoint = $1', endpoint.id),
    ).toEqual([]);
    expect(lines.filter((line) => line.startsWith('error'))).toEqual([]);
  });
});

describe('secrets', () => {
  it('are in no record, no log and no list, also when a receiver answers with all it was sent', async () => {
    const endpoint = await endpointOf(world, { url: `${receiver.url}?token=canary-in-query` });
    const { secret } = (await endpoint.rotate()).body;
    receiver.answer((response, { headers, body }) => {
      response.writeHead(500).end(JSON.stringify({ headers, body, secret, key: SECRET_KEY }));
    });
    const session = await start(world, 'x');
    await endpoint.try();
    await run();
    receiver.answer((response, post) => response.writeHead(200).end(JSON.stringify(post)));
    world.clock.advance(6000);
    await run();
    const signatures = receiver.posts.flatMap(
      ({ headers }) => headers['webhook-signature']?.split(' ') ?? [],
    );
    expect(signatures.length).toBeGreaterThan(4);
    const canaries = [endpoint.secret, secret, SECRET_KEY, session.secret, ...signatures].map((text) =>
      text.replace(/^(whsec_|v1,)/, ''),
    );
    const shown = JSON.stringify([
      await endpoint.deliveries(),
      (await asHost(world, 'GET', '/v1/webhook-endpoints')).body,
      (await asHost(world, 'GET', '/v1/deliveries')).body,
      await world.database.query('select * from delivery_attempts'),
      await world.database.query('select * from deliveries'),
      await world.database.query('select * from outbox'),
      await world.database.query('select secret, previous_secret from webhook_endpoints'),
      lines,
      receiver.posts.map(({ body }) => body),
    ]);
    expect(lines.length).toBeGreaterThan(4);
    for (const canary of canaries) expect(shown).not.toContain(canary);
    expect(
      JSON.stringify([lines, await world.database.query('select * from delivery_attempts')]),
    ).not.toContain('canary-in-query');
  });
});
