import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ActionRecord } from '../ports/records.ts';
import type { Deaths } from '../ports/storage/actions.ts';
import type { Records, Storage } from '../ports/storage.ts';
import { freshDatabase, type TestDatabase } from '../testing/index.ts';
import {
  storedAction,
  storedAttempt,
  storedEndpoint,
  storedEvent,
  storedFlow,
  storedMessage,
  storedSession,
} from '../testing/stored-records.ts';
import { together } from '../together.ts';

const owner = { workspace: 'ws_test', mode: 'test' } as const;
const at = (second: number) => new Date(Date.UTC(2100, 0, 1, 0, 0, second)).toISOString();

let folder: string;
let database: TestDatabase;
let storage: Storage;
let count = 0;
/** Of the test that runs: no two share a session. */
let id: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'partwell-storage-'));
  database = await freshDatabase(folder);
  storage = await database.open();
  await storage.flows.publish(storedFlow);
});
beforeEach(async () => {
  count += 1;
  id = `ses_${count}`;
  await storage.sessions.insert(storedSession(id));
});
afterAll(async () => {
  await storage.close();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const insert = (action: string, patch: Partial<ActionRecord> = {}, session = id) =>
  storage.actions.insert(storedAction(`act_${id}_${action}`, session, patch));

describe('the database itself', () => {
  it('holds one accept a session that is not refused', async () => {
    await insert('a', { status: 'refused', subscription: 'a' });
    await insert('b', { status: 'applied', subscription: 'a' });
    await expect(insert('c', { status: 'applied', subscription: 'b' })).rejects.toThrow(/unique/i);
  });

  it('holds one cancel a session', async () => {
    await insert('a', { type: 'cancel', status: 'refused', subscription: 'c' });
    await expect(insert('b', { type: 'cancel', status: 'applied', subscription: 'd' })).rejects.toThrow(
      /unique/i,
    );
  });

  it.each(['accept', 'cancel'] as const)('holds one unsettled %s a subscription', async (type) => {
    await storage.sessions.insert(storedSession(`${id}_2`));
    await insert('a', { type, status: 'stuck', subscription: type });
    await expect(insert('b', { type, subscription: type }, `${id}_2`)).rejects.toThrow(/unique/i);
  });

  it('holds one open session a subscription', async () => {
    const other = storedSession(`${id}_2`, { subscription: `sub_${id}` });
    await expect(storage.sessions.insert(other)).rejects.toThrow(/unique/i);
  });

  it('holds no action without a session', async () => {
    await expect(insert('a', {}, 'ses_none')).rejects.toThrow(/foreign key/i);
  });

  it('forgets the events of a session with it', async () => {
    await storage.events.add(storedEvent('evt_1', id));
    await storage.sessions.remove(id);
    expect(await storage.events.ofSession(id)).toEqual([]);
  });
});

describe('records', () => {
  it('are given back as they were', async () => {
    const session = storedSession(`${id}_odd`, {
      subscription: 'sub 😀 "quoted" \\ ; drop table sessions --',
      reason: 'é',
      followUp: 'naïve\nنص عربي \u0000 \ue000 \ue000\ue001 \u0000\ue002',
      openedAt: at(1),
    });
    await storage.sessions.insert(session);
    expect(await storage.sessions.find(session.id)).toEqual(session);
    const action = storedAction(`act_${id}`, id, { givesAway: 9_007_199_254_740_991, currency: 'IDR' });
    await storage.actions.insert(action);
    expect(await storage.actions.find(action.id)).toEqual(action);
  });

  it('sort by their bytes, whatever the language of the database', async () => {
    const customer = `cus_sorted_${id}`;
    const ids = ['ses_a', 'ses_B', 'ses_Z', 'ses_b', 'ses__', 'ses_0', 'ses_é'].map(
      (name) => `${name}.${id}`,
    );
    for (const each of ids) await storage.sessions.insert(storedSession(each, { customer }));
    const newestFirst = ids.toSorted().reverse();
    const all = await storage.sessions.list(owner, { customer, limit: 10 });
    expect(all.map((session) => session.id)).toEqual(newestFirst);
    const page = await storage.sessions.list(owner, { customer, before: newestFirst[2], limit: 2 });
    expect(page.map((session) => session.id)).toEqual(newestFirst.slice(3, 5));
  });

  it('add up beyond what 32 bits hold', async () => {
    const [one, two] = [2_000_000_000, 3_000_000_001];
    await insert('a', { flow: 'rich', givesAway: one, currency: 'IDR', status: 'applied' });
    await insert('b', { flow: 'rich', givesAway: two, currency: 'IDR', type: 'cancel' });
    expect(await storage.actions.givenAway(owner, 'rich', 'IDR', at(0))).toBe(one + two);
  });

  it('of an event that comes twice are kept once', async () => {
    expect(await storage.events.add(storedEvent('evt_1', id))).toBe(true);
    expect(await storage.events.add(storedEvent('evt_1', id))).toBe(false);
    expect(await storage.events.count(id)).toBe(1);
  });

  it('of a fact that is told twice are written once', async () => {
    const message = storedMessage(`msg_${id}`);
    expect(await storage.outbox.add(message, ['one'])).toBe(true);
    expect(await storage.outbox.add({ ...message, id: `msg_${id}_2` }, ['one'])).toBe(false);
  });
});

describe('a transaction', () => {
  it('is told when it asks after its end: that would be in somebody else’s', async () => {
    const kept = await storage.transaction(async (records) => records);
    await expect(kept.sessions.find(id)).rejects.toThrow('The transaction has ended');
  });

  it('and what is read without one, are answered alike', async () => {
    const asked = (records: Records) => together([records.sessions.find(id), records.actions.ofSession(id)]);
    const inside = await storage.transaction(asked);
    expect(await storage.reading(asked)).toEqual(inside);
    expect(inside[0]).toMatchObject({ id });
  });

  it('waits for all that was asked at once, also where one fails, and undoes it', async () => {
    const message = storedMessage(`msg_${id}`);
    const failing = storage.transaction(({ sessions, outbox }) =>
      together([sessions.insert(storedSession(id)), outbox.add(message, ['one'])]),
    );
    await expect(failing).rejects.toThrow(/unique/i);
    expect(await storage.outbox.add(message, ['one'])).toBe(true);
  });
});

describe('a transaction', () => {
  it('that fails leaves nothing behind', async () => {
    const failed = storage.transaction(async (records) => {
      await records.sessions.update(id, { status: 'saved' });
      throw new Error('on purpose');
    });
    await expect(failed).rejects.toThrow('on purpose');
    expect((await storage.sessions.find(id))?.status).toBe('open');
  });

  it('refuses the outer records inside instead of waiting for ever', async () => {
    const inside = storage.transaction(() => storage.sessions.find('ses_none'));
    await expect(inside).rejects.toThrow('sessions.find');
  });

  it.each([
    ['of the same key', (_number: number) => ({ alone: ['one'] })],
    ['without any', () => undefined],
    [
      'of which some have one and some have none',
      (number: number) => (number % 2 ? { alone: ['a'] } : undefined),
    ],
  ])('%s decides by what the last one wrote, twenty at once', async (_what, options) => {
    const raise = (number: number) =>
      storage.transaction(async ({ sessions }) => {
        const before = Number((await sessions.find(id))?.followUp ?? 0);
        await sessions.update(id, { followUp: String(before + 1) });
      }, options(number));
    await Promise.all(Array.from({ length: 20 }, (_none, number) => raise(number)));
    expect((await storage.sessions.find(id))?.followUp).toBe('20');
  });
});

describe('one workspace and mode', () => {
  const live = { ...owner, mode: 'live' } as const;

  it('is all that is taken up of what is due', async () => {
    await insert('a', { dueAt: at(-100), subscription: `sub_${id}` });
    expect(await storage.actions.lease(at(-50), at(0), 5, live)).toEqual([]);
    const taken = await storage.actions.lease(at(-50), at(0), 5, owner);
    expect(taken.map((action) => action.id)).toEqual([`act_${id}_a`]);
  });

  it('is all that is ended of what has expired', async () => {
    const own = storedSession(`${id}_old`, { expiresAt: '2000-01-01T00:00:00.000Z' });
    await storage.sessions.insert(own);
    const now = '2000-01-02T00:00:00.000Z';
    expect(await storage.sessions.expired(now, 5, live)).toEqual([]);
    expect((await storage.sessions.expired(now, 5, owner)).map((session) => session.id)).toEqual([own.id]);
  });
});

describe('leases', () => {
  it('give each action to one of ten who take at once', async () => {
    for (let number = 0; number < 30; number += 1) {
      const session = storedSession(`${id}_${number}`);
      await storage.sessions.insert(session);
      await insert(`${number}`, { dueAt: at(-100), subscription: session.subscription }, session.id);
    }
    const takes = Array.from({ length: 10 }, () => storage.actions.lease(at(-50), at(0), 5));
    const taken = (await Promise.all(takes)).flat().map((action) => action.id);
    expect(new Set(taken).size).toBe(taken.length);
    const rest = await storage.actions.lease(at(-50), at(0), 100);
    expect(taken.length + rest.length).toBe(30);
  });

  it('are of those that ended with their server as often as is asked for', async () => {
    for (const [deaths, answered] of [
      [10, 0],
      [11, 0],
      [10, 7],
    ] as const) {
      const session = storedSession(`${id}_${deaths}_${answered}`);
      await storage.sessions.insert(session);
      const tries = { attempts: deaths + answered, answered };
      const { subscription } = session;
      await insert(`${deaths}_${answered}`, { dueAt: at(-100), subscription, ...tries }, session.id);
    }
    const take = async (deaths: Deaths) =>
      (await storage.actions.lease(at(-50), at(0), 5, owner, deaths)).map((action) => action.id).sort();
    expect(await take({ moreThan: 10 })).toEqual([`act_${id}_11_0`]);
    expect(await take({ atMost: 10 })).toEqual([`act_${id}_10_0`, `act_${id}_10_7`]);
  });

  it('give each delivery to one of ten who take at once, and count the attempt', async () => {
    for (let number = 0; number < 30; number += 1) {
      const message = storedMessage(`msg_${id}_${number}`, { createdAt: at(-100) });
      await storage.outbox.add(message, ['lane', 'other']);
    }
    const takes = Array.from({ length: 10 }, () => storage.outbox.lease('lane', at(-50), at(0), 5));
    const taken = (await Promise.all(takes)).flat();
    const rest = await storage.outbox.lease('lane', at(-50), at(0), 100);
    expect(new Set(taken.map(({ message }) => message)).size).toBe(taken.length);
    expect(taken.length + rest.length).toBe(30);
    expect([...taken, ...rest].every(({ attempt }) => attempt === 1)).toBe(true);
  });

  it('take no more than they were asked for, the longest due first', async () => {
    for (const number of [3, 1, 2]) {
      await storage.outbox.add(storedMessage(`msg_${id}_${number}`, { createdAt: at(-number) }), ['few']);
    }
    const taken = await storage.outbox.lease('few', at(0), at(10), 2);
    expect(taken.map(({ message }) => message).sort()).toEqual([`msg_${id}_2`, `msg_${id}_3`]);
  });

  it('that are over by the time of a delivery change nothing about one that was made', async () => {
    await storage.outbox.add(storedMessage(`msg_${id}`, { createdAt: at(-1) }), ['late']);
    await storage.outbox.delivered(`msg_${id}`, 'late', at(0));
    await storage.outbox.failed(`msg_${id}`, 'late', 500, at(1));
    expect(await storage.outbox.nextDueAt('late')).toBeUndefined();
  });
});

describe('deliveries', () => {
  const endpoint = () => `whe_${id}`;
  const told = async (name: string, second: number, to = [endpoint()]) => {
    const message = `msg_${id}_${name}`;
    await storage.outbox.add(storedMessage(message, { createdAt: at(second) }), to);
    return message;
  };

  it('are asked for again from the beginning of the schedule, and not while they are under way', async () => {
    const message = await told('again', -1);
    expect(await storage.outbox.lease(endpoint(), at(0), at(30), 9)).toMatchObject([
      { attempt: 1, round: 1 },
    ]);
    expect(await storage.deliveries.redeliver(message, endpoint(), at(10))).toBe(false);
    await storage.outbox.delivered(message, endpoint(), at(11));
    expect(await storage.deliveries.redeliver(message, endpoint(), at(12))).toBe(true);
    expect(await storage.outbox.lease(endpoint(), at(12), at(42), 9)).toMatchObject([
      { attempt: 2, round: 1 },
    ]);
    // Whoever leased it died.
    expect(await storage.deliveries.redeliver(message, endpoint(), at(43))).toBe(true);
  });

  it('keep their attempts as they were, each once, and only while they are there', async () => {
    const message = await told('kept', 0);
    const attempt = storedAttempt(message, endpoint());
    expect(await storage.deliveries.recordAttempt(attempt)).toBe(true);
    expect(await storage.deliveries.recordAttempt({ ...attempt, status: 200 })).toBe(true);
    expect(await storage.deliveries.attempts(message, endpoint())).toEqual([attempt]);
    expect(await storage.deliveries.removeOf(endpoint(), 10)).toBe(1);
    expect(await storage.deliveries.recordAttempt(attempt)).toBe(false);
    expect(await storage.deliveries.attempts(message, endpoint())).toEqual([]);
  });

  it('are listed newest first, in pages that lose none, to their owner only', async () => {
    const both = [`${endpoint()}_a`, `${endpoint()}_b`];
    const messages = [await told('1', 0, both), await told('2', 0, both)];
    const first = await storage.deliveries.list(owner, { limit: 3 });
    expect(first.map(({ message, endpoint: to }) => [message, to])).toEqual([
      [messages[1], both[1]],
      [messages[1], both[0]],
      [messages[0], both[1]],
    ]);
    const next = await storage.deliveries.list(owner, { limit: 1, before: first[2] });
    expect(next).toMatchObject([{ message: messages[0], endpoint: both[0] }]);
    const live = { workspace: owner.workspace, mode: 'live' } as const;
    expect(await storage.deliveries.list(live, { limit: 9 })).toEqual([]);
    expect(await storage.deliveries.find(live, messages[0] ?? '', both[0] ?? '')).toBeUndefined();
  });

  it('that wait too long are given up, and forgotten with their message', async () => {
    const [old, young] = [await told('old', -200), await told('young', 0)];
    expect(await storage.outbox.removeOld(at(-200), 10)).toBe(0);
    expect(await storage.outbox.expire(at(-200))).toBe(1);
    expect((await storage.deliveries.find(owner, old, endpoint()))?.status).toBe('expired');
    expect(await storage.outbox.removeOld(at(-200), 10)).toBe(1);
    expect(await storage.deliveries.find(owner, old, endpoint())).toBeUndefined();
    expect(await storage.deliveries.find(owner, young, endpoint())).toMatchObject({ status: 'pending' });
  });
});

describe('endpoints', () => {
  it('are given back as they were, to their owner only, and changed in part', async () => {
    const endpoint = storedEndpoint(`whe_${id}`, { events: ['lead.created'], previousUntil: at(5) });
    await storage.endpoints.insert(endpoint);
    expect(await storage.endpoints.findOwned(owner, endpoint.id)).toEqual(endpoint);
    expect(await storage.endpoints.findOwned({ ...owner, mode: 'live' }, endpoint.id)).toBeUndefined();
    expect(await storage.endpoints.update(endpoint.id, { events: null, description: 'x' })).toBe(true);
    expect(await storage.endpoints.find(endpoint.id)).toEqual({
      ...endpoint,
      events: null,
      description: 'x',
    });
    expect(await storage.endpoints.remove({ ...owner, workspace: 'ws_b' }, endpoint.id)).toBe(false);
    expect(await storage.endpoints.remove(owner, endpoint.id)).toBe(true);
    expect(await storage.endpoints.update(endpoint.id, { description: 'y' })).toBe(false);
  });

  it('remember since when nothing arrives, until something does', async () => {
    const { id: endpoint } = storedEndpoint(`whe_${id}`);
    await storage.endpoints.insert(storedEndpoint(endpoint));
    expect(await storage.endpoints.failed(endpoint, at(1))).toBe(at(1));
    expect(await storage.endpoints.failed(endpoint, at(2))).toBe(at(1));
    await storage.endpoints.succeeded(endpoint);
    expect(await storage.endpoints.failed(endpoint, at(3))).toBe(at(3));
    expect(await storage.endpoints.failed('whe_none', at(3))).toBeUndefined();
  });

  it('are switched off only at the address that was spoken to, and once', async () => {
    const endpoint = storedEndpoint(`whe_${id}`);
    await storage.endpoints.insert(endpoint);
    expect(await storage.endpoints.disable(endpoint.id, 'https://before.example.com', 'gone', at(0))).toBe(
      false,
    );
    expect((await storage.endpoints.serving()).map((each) => each.id)).toContain(endpoint.id);
    expect(await storage.endpoints.disable(endpoint.id, endpoint.url, 'gone', at(0))).toBe(true);
    expect(await storage.endpoints.disable(endpoint.id, endpoint.url, 'failing', at(1))).toBe(false);
    expect((await storage.endpoints.serving()).map((each) => each.id)).not.toContain(endpoint.id);
  });

  it('forget the secret before when its time is over', async () => {
    const endpoint = storedEndpoint(`whe_${id}`, { previousSecret: 'sealed before', previousUntil: at(5) });
    await storage.endpoints.insert(endpoint);
    await storage.endpoints.forgetPrevious(at(4));
    expect((await storage.endpoints.find(endpoint.id))?.previousSecret).toBe('sealed before');
    await storage.endpoints.forgetPrevious(at(5));
    expect(await storage.endpoints.find(endpoint.id)).toMatchObject({
      previousSecret: null,
      previousUntil: null,
    });
  });
});

it('knows what time it is', async () => {
  const before = Date.now();
  const there = (await storage.now()).getTime();
  expect(there).toBeGreaterThan(before - 5000);
  expect(there).toBeLessThan(Date.now() + 5000);
});
