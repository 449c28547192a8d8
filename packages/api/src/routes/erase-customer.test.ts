import type { SessionView } from '@partwell/flow/schema';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eraseAsked } from '../services/erasure/erase-asked.ts';
import { recoverActions } from '../services/recover-actions.ts';
import {
  accept,
  asHost,
  cancel,
  endpointOf,
  events,
  factsOf,
  get,
  PUBLISHABLE_KEY,
  type Receiver,
  SECRET_KEY,
  start,
  startReceiver,
  startWorld,
  testFlow,
  type World,
} from '../testing/index.ts';
import { storedSession } from '../testing/stored-records.ts';
import { storedText } from '../testing/stored-text.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const owner = { workspace: 'ws_test', mode: 'test' } as const;
const pause = { offer: 'pause', choice: 'months-1' };
const answer = { reason: 'missing-feature', followUp: 'needle-of-the-bell' };

let world: World;
let receiver: Receiver;
beforeEach(async () => {
  const budget = { ...testFlow, limits: { discountBudget: { USD: 1_000_000 } } };
  world = await startWorld({ flows: [budget] });
  receiver = await startReceiver();
});
afterEach(async () => {
  await world.close();
  await receiver.close();
});

const erase = (customer: string) => asHost(world, 'DELETE', `/v1/customers/${encodeURIComponent(customer)}`);
const deliver = () => world.workers.outbox.runOnce();
/** What the workers do by themselves every minute. */
const pass = async () => {
  world.clock.advance(2 * MINUTE);
  await recoverActions(world.context.ports, world.context.runner);
  await deliver();
  const { sessions, messages } = await eraseAsked(world.context, owner);
  await world.storage.scrub(sessions + messages === 0);
};
const factsWithNeedles = () => {
  const facts = factsOf('needle');
  return {
    ...facts,
    customer: { ...facts.customer, name: 'needle-name', traits: { mail: 'needle@example.com' } },
  };
};
/** Everything that leads to the customer of {@link factsWithNeedles}: each was there, so each can be found. */
const needles = [
  ...['cus_needle', factsOf('needle').subscription.id, 'needle-name', 'needle@example.com'],
  ...['needle-of-the-bell', '555 0100', 'needle-echo'],
];
const left = async () => {
  const text = await storedText(world);
  return needles.filter((needle) => text.includes(needle));
};
const answers = (session: SessionView) =>
  events(world, session, { id: 'evt-needle-0001', type: 'reason.answered', answer });

/** Somebody who answers, wants to talk, leaves, and comes back to leave again; all of it is told and answered. */
const everythingOfNeedle = async () => {
  await endpointOf(world, receiver);
  receiver.answer((response, post) => response.writeHead(500).end(`needle-echo ${post.body}`));
  const session = await start(world, 'needle', { facts: factsWithNeedles() });
  await answers(session);
  const details = { phone: '+1 555 0100' };
  await accept(world, session, { offer: 'talk', choice: 'slot-morning', details, answer });
  const { signedReceipt } = (await cancel(world, session, { answer })).body.outcome;
  const { data } = (await asHost(world, 'GET', '/v1/webhook-endpoints')).body;
  await deliver();
  receiver.answer((response, post) => response.writeHead(200).end(`needle-echo ${post.body}`));
  world.clock.advance(MINUTE);
  await deliver();
  expect(data).toHaveLength(2);
  // It names them too, in letters of its own.
  return String(signedReceipt);
};

describe('a customer who is erased', () => {
  it('is in no row any more, nor in a byte of the file where there is one, nor in what anybody can ask for', async () => {
    const receipt = await everythingOfNeedle();
    const other = await start(world, 'other');
    expect(await left()).toEqual(needles);
    expect(await storedText(world)).toContain(receipt);

    const { status, body } = await erase('cus_needle');
    expect([status, body]).toMatchObject([
      200,
      {
        ...{ customer: 'cus_needle', status: 'erased', waiting: { actions: 0, webhooks: 0 } },
        erased: { sessions: 1, actions: 2, events: 1, messages: expect.any(Number) },
      },
    ]);
    expect(body.erased.messages).toBeGreaterThan(3);
    expect(await left()).toEqual([]);
    expect(await storedText(world)).not.toContain(receipt.slice(0, 60));
    const asked = await Promise.all(
      ['customers/cus_needle/export', 'sessions?limit=100', 'actions', 'deliveries?limit=100'].map((path) =>
        get(world, `/v1/${path}`, SECRET_KEY),
      ),
    );
    expect(JSON.stringify(asked.map((each) => each.body.data))).not.toContain('needle');
    expect((await get(world, `/v1/sessions/${other.id}`, other.secret)).status).toBe(200);
  });

  it('can be erased again, as can somebody nobody knows', async () => {
    await start(world, 'twice');
    const counts = [];
    for (const customer of ['cus_twice', 'cus_twice', 'cus_nobody']) {
      const { status, body } = await erase(customer);
      counts.push([status, body.status, body.erased.sessions]);
    }
    expect(counts).toEqual([
      [200, 'erased', 1],
      [200, 'erased', 0],
      [200, 'erased', 0],
    ]);
  });

  it('in the middle of a dialog finds it ended, and can open another one', async () => {
    const session = await start(world, 'open');
    await erase('cus_open');
    for (const late of [await answers(session), await cancel(world, session)]) {
      expect([late.status, late.body.code]).toEqual([404, 'session_not_found']);
    }
    expect(world.host.ledger).toEqual([]);
    const next = await start(world, 'open');
    expect((await cancel(world, next)).body.outcome.outcome).toBe('canceled');
  });

  it('is not the one of the same id in another mode', async () => {
    const live = { ...owner, mode: 'live' } as const;
    await world.storage.sessions.insert(storedSession('ses_live', { ...live, customer: 'cus_same' }));
    await erase('cus_same');
    expect((await world.storage.sessions.find('ses_live'))?.customer).toBe('cus_same');
  });

  it('cannot be erased with another key', async () => {
    const session = await start(world, 'kept');
    for (const key of [PUBLISHABLE_KEY, `${SECRET_KEY}x`, session.secret]) {
      const { status } = await asHost(world, 'DELETE', '/v1/customers/cus_kept', undefined, key);
      expect(status).toBeGreaterThanOrEqual(401);
    }
    expect(await world.storage.sessions.find(session.id)).toBeDefined();
  });
});

describe('what is kept of the erased', () => {
  it('names nobody, and keeps an offer that was taken from being given again before its time', async () => {
    const session = await start(world, 'needle');
    const given = Object.keys(session.offers);
    expect(given).toContain('loyalty');
    await accept(world, session, { offer: 'loyalty', choice: 'tier-12' });
    await deliver();
    const { kept } = (await erase('cus_needle')).body;
    expect(kept).toEqual({
      tombstones: 1,
      until: new Date(world.clock.now().getTime() + 180 * DAY).toISOString(),
    });
    expect(await left()).toEqual([]);

    expect(Object.keys((await start(world, 'needle')).offers)).not.toContain('loyalty');
    expect(Object.keys((await start(world, 'somebody-else')).offers)).toContain('loyalty');
    world.clock.advance(181 * DAY);
    await eraseAsked(world.context, owner);
    expect(await world.database.query('select * from tombstones')).toEqual([]);
    expect(Object.keys((await start(world, 'needle')).offers)).toContain('loyalty');
  });

  it.each([
    ['in force', async () => undefined],
    ['that was withdrawn since', () => asHost(world, 'DELETE', '/v1/flows/yearly')],
  ])('lasts as long as a flow asks for that was published over the API, %s', async (_what, since) => {
    const yearly = { kind: 'discount', percentOff: 10, months: 2, cooldownDays: 365 };
    const flow = {
      ...testFlow,
      id: 'yearly',
      when: { plan: 'team' },
      offers: { yearly },
      reasons: [{ id: 'other', offers: ['yearly'] }],
    };
    await asHost(world, 'POST', '/v1/flows/yearly/publish', { source: JSON.stringify(flow) });
    const facts = factsOf('yearly');
    const inTeam = { ...facts, subscription: { ...facts.subscription, plan: 'team' } };
    await accept(world, await start(world, 'yearly', { facts: inTeam }), { offer: 'yearly', choice: 'only' });
    await deliver();
    await since();
    const { kept } = (await erase('cus_yearly')).body;
    expect(kept.until).toBe(new Date(world.clock.now().getTime() + 365 * DAY).toISOString());
  });

  it('keeps a token of before from being taken at its word', async () => {
    await accept(world, await start(world, 'stale'), { offer: 'deal', choice: 'only' });
    const ledger = world.host.ledger.length;
    await erase('cus_stale');
    const next = await start(world, 'stale');
    expect((await accept(world, next, pause)).body.code).toBe('offer_not_eligible');
    expect((await cancel(world, next)).body.outcome.outcome).toBe('canceled');
    await erase('cus_stale');
    const last = await start(world, 'stale');
    expect((await accept(world, last, pause)).body.code).toBe('subscription_canceled');
    expect(world.host.ledger).toHaveLength(ledger + 1);
  });

  it('keeps what gifts have given away, once', async () => {
    await accept(world, await start(world, 'gift'), { offer: 'loyalty', choice: 'tier-12' });
    const since = new Date(world.clock.now().getTime() - DAY).toISOString();
    const given = () => world.storage.actions.givenAway(owner, 'test', 'USD', since);
    const before = await given();
    expect(before).toBeGreaterThan(0);
    await deliver();
    await erase('cus_gift');
    await erase('cus_gift');
    expect(await given()).toBe(before);
  });

  it('is nothing of somebody who only looked', async () => {
    await start(world, 'looked');
    expect((await erase('cus_looked')).body.kept).toEqual({ tombstones: 0, until: null });
    expect(await world.database.query('select * from tombstones')).toEqual([]);
  });
});

describe('what has to end first', () => {
  it('is settled, told and then erased by itself; answers go at once', async () => {
    const session = await start(world, 'needle', { facts: factsWithNeedles() });
    await answers(session);
    world.host.script('error');
    expect((await cancel(world, session, { answer })).status).toBe(202);
    const { status, body } = await erase('cus_needle');
    expect([status, body]).toMatchObject([202, { status: 'waiting', waiting: { actions: 1 } }]);
    expect((await world.storage.sessions.find(session.id))?.followUp).toBeNull();
    expect(await world.storage.events.ofSession(session.id)).toEqual([]);

    await pass();
    expect(world.host.ledger).toHaveLength(1);
    await pass();
    const told = world.host.webhooks.filter(({ type }) => type === 'subscription.canceled');
    expect(told.map(({ body: { data } }) => [data.customer, data.followUp])).toEqual([
      ['cus_needle', undefined],
    ]);
    expect(await left()).toEqual([]);
    expect((await erase('cus_needle')).body.status).toBe('erased');
  });

  it('waits for the operator where it is stuck, and goes when that is resolved', async () => {
    const session = await start(world, 'needle', { facts: factsWithNeedles() });
    world.host.script('error');
    await cancel(world, session);
    const [action] = await world.storage.actions.ofSession(session.id);
    await world.storage.actions.update(action?.id ?? '', ['pending'], { status: 'stuck', attempts: 40 });
    await erase('cus_needle');
    await pass();
    expect((await erase('cus_needle')).body).toMatchObject({ status: 'waiting', waiting: { actions: 1 } });
    const word = { outcome: 'applied', note: 'Called +1 555 0100.' };
    await asHost(world, 'POST', `/v1/actions/${action?.id}/resolve`, word);
    await pass();
    expect(await left()).toEqual([]);
  });

  it('is a webhook that tells of money; all else that waits is given up', async () => {
    const session = await start(world, 'needle', { facts: factsWithNeedles() });
    await answers(session);
    await endpointOf(world, receiver, { events: ['offer.accepted'] });
    receiver.answer((response, post) => response.writeHead(500).end(`needle-echo ${post.body}`));
    await accept(world, session, { ...pause, answer });
    world.host.scriptWebhooks(...Array(4).fill({ status: 500 }));
    await deliver();
    const { status, body } = await erase('cus_needle');
    expect([status, body]).toMatchObject([202, { waiting: { actions: 0, webhooks: 1 } }]);
    expect(await left()).toEqual(['cus_needle', 'sub_needle']);
    receiver.answer((response) => response.writeHead(204).end());
    expect(await world.storage.sessions.find(session.id)).toBeUndefined();

    const before = world.host.webhooks.length;
    for (let round = 0; round < 5; round += 1) {
      world.clock.advance(24 * 60 * MINUTE);
      await pass();
    }
    expect(world.host.webhooks.slice(before).map(({ type }) => type)).toContain('offer.accepted');
    expect(new Set(world.host.webhooks.slice(before).map(({ type }) => type)).size).toBe(1);
    expect(await left()).toEqual([]);
    expect((await erase('cus_needle')).body.status).toBe('erased');
  });

  it('takes no more of what is said meanwhile', async () => {
    const session = await start(world, 'needle', { facts: factsWithNeedles() });
    world.host.script('error');
    await cancel(world, session);
    await erase('cus_needle');
    await answers(session);
    await cancel(world, session, { answer });
    const kept = await world.storage.sessions.find(session.id);
    expect([kept?.reason, kept?.followUp]).toEqual([null, null]);
    expect(await world.storage.events.ofSession(session.id)).toEqual([]);
  });

  it('is not what begins after it was asked for', async () => {
    const session = await start(world, 'again');
    world.host.script('error');
    await cancel(world, session);
    await erase('cus_again');
    const facts = factsOf('again');
    const subscription = { ...facts.subscription, id: 'sub_later' };
    const later = await start(world, 'again', { facts: { ...facts, subscription } });
    await pass();
    await pass();
    expect(await world.storage.sessions.find(session.id)).toBeUndefined();
    expect(await world.storage.sessions.find(later.id)).toBeDefined();
  });
});

describe('an erasure while something is being accepted', () => {
  it('loses nothing of it: it is carried out and remembered, or was never begun', async () => {
    const names = Array.from({ length: 8 }, (_, index) => `race-${index}`);
    const sessions = await Promise.all(names.map((name) => start(world, name)));
    await Promise.all(
      sessions.flatMap((session, index) => [
        accept(world, session, pause),
        erase(`cus_${names[index]}`),
        erase(`cus_${names[index]}`),
      ]),
    );
    await pass();
    await pass();
    for (const name of names) expect((await erase(`cus_${name}`)).body.status).toBe('erased');
    const rows = await world.database.query('select id from tombstones');
    const { pseudonyms } = world.context.ports;
    expect(rows.map(({ id }) => id).sort()).toEqual(
      world.host.ledger.map(({ action }) => pseudonyms.of(owner, action)).sort(),
    );
    expect(await world.database.query('select * from sessions')).toEqual([]);
  });
});
