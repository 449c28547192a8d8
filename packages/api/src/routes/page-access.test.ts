// What a page may ask for: every route that a session's secret or a publishable key opens, as the document lists them.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type Answer,
  factsOf,
  get,
  PUBLISHABLE_KEY,
  post,
  SECRET_KEY,
  signToken,
  start,
  startWorld,
  type World,
} from '../testing/index.ts';
import { keyOf } from '../testing/key-of.ts';
import { openLiveMode } from '../testing/open-live-mode.ts';
import { type PageRoute, pageRoutes } from '../testing/page-routes.ts';

let world: World;
let routes: PageRoute[];
beforeAll(async () => {
  const plenty = { burst: 10_000, perSecond: 1 };
  world = await startWorld({
    ports: () => ({ limits: { start: plenty, customer: plenty, cancel: plenty } }),
  });
  routes = await pageRoutes(world);
});
afterAll(() => world.close());

/** Everything that a request of a page could change. */
const dump = () =>
  Promise.all(
    ['sessions', 'actions', 'events', 'outbox', 'tokens'].map((table) =>
      world.database.query(`select * from ${table} order by 1, 2`),
    ),
  );
let before: Awaited<ReturnType<typeof dump>>;
let calls: number;
beforeEach(async () => {
  before = await dump();
  calls = world.host.calls.length;
});
const nothingHappened = async () => {
  expect(await dump()).toEqual(before);
  expect(world.host.calls).toHaveLength(calls);
};

const saying = ({ status, body: { requestId: _requestId, ...words } }: Answer) => ({ status, words });

describe('a route for whoever has the secret of a session', () => {
  /** What each is asked for beside the secret, so that nothing but the secret is wrong. */
  const bodies: Readonly<Record<string, object>> = {
    recordEvents: { events: [{ id: 'event-0001', type: 'offers.declined' }] },
    acceptOffer: { offer: 'pause', choice: 'months-1' },
    cancelSubscription: {},
    toldByPage: { action: 'act_none', result: 'applied' },
  };
  /** With the right secret. Nothing was handed to the page that it could tell the end of. */
  const answered: Readonly<Record<string, number>> = { recordEvents: 202, toldByPage: 404 };
  /** @param secret undefined: none is sent. */
  const ask = (route: PageRoute, id: string, secret: string | undefined): Promise<Answer> => {
    const path = route.path.replace('{id}', id);
    if (route.method === 'GET') return get(world, path, secret);
    const body = bodies[route.operation];
    if (!body) throw new Error(`Say how \`${route.operation}\` is called.`);
    return post(world, path, { ...body, ...(secret !== undefined && { secret }) });
  };
  const ofSecret = () => routes.filter(({ credential }) => credential === 'session secret');

  it('is closed to every wrong one, and does nothing for it', async () => {
    const [mine, theirs] = [await start(world, 'mine'), await start(world, 'theirs')];
    const live = await openLiveMode(world);
    const inLive = await live.start('mine');
    before = await dump();
    const signing = await keyOf(world, { kind: 'signing' });
    const wrong: readonly [secret: string, code: string][] = [
      ...['', 'nobody', `${mine.secret}x`, mine.secret.slice(0, -1), mine.secret.toUpperCase(), mine.id].map(
        (secret): [string, string] => [secret, 'session_secret_invalid'],
      ),
      [theirs.secret, 'session_secret_invalid'],
      [inLive.secret, 'session_secret_invalid'],
      [signing.key, 'session_secret_invalid'],
    ];
    expect(ofSecret().length).toBeGreaterThanOrEqual(5);
    for (const route of ofSecret()) {
      for (const [secret, code] of wrong) {
        const { status, body } = await ask(route, mine.id, secret);
        expect([route.operation, secret, status, body.code]).toEqual([route.operation, secret, 401, code]);
      }
      // The keys of the workspace are none of a session; whoever manages reads it with theirs.
      const [publishable, secretKey] = [
        await ask(route, mine.id, PUBLISHABLE_KEY),
        await ask(route, mine.id, SECRET_KEY),
      ];
      const isRead = route.operation === 'readSession';
      expect([route.operation, publishable.status]).toEqual([route.operation, isRead ? 403 : 401]);
      expect([route.operation, secretKey.status]).toEqual([route.operation, isRead ? 200 : 401]);
      const none = await ask(route, mine.id, undefined);
      const missing = route.method === 'GET' ? [401, 'session_secret_invalid'] : [400, 'invalid_request'];
      expect([route.operation, none.status, none.body.code]).toEqual([route.operation, ...missing]);
    }
    await live.host.close();
    await nothingHappened();
  });

  it('answers for a session that is somebody else’s with the very words for one that never was', async () => {
    const [mine, theirs] = [await start(world, 'asking'), await start(world, 'asked-about')];
    before = await dump();
    for (const route of ofSecret()) {
      const [one, other] = [
        await ask(route, theirs.id, mine.secret),
        await ask(route, 'ses_never-was', mine.secret),
      ];
      expect(saying(one)).toEqual(saying(other));
    }
    await nothingHappened();
  });

  it('is open to the right one', async () => {
    for (const route of ofSecret()) {
      const { id, secret } = await start(world, `right-${route.operation}`);
      const { status } = await ask(route, id, secret);
      expect([route.operation, status]).toEqual([route.operation, answered[route.operation] ?? 200]);
    }
  });
});

describe('a route for whoever has a publishable key', () => {
  const ofKey = () => routes.filter(({ credential }) => credential === 'publishable key');
  const ask = async (key: string | undefined, token: string): Promise<Answer> => {
    const [route, ...others] = ofKey();
    if (!route || others.length > 0) throw new Error('Say how the others are called.');
    return post(world, route.path, { token, ...(key !== undefined && { key }) });
  };
  const tokenOf = (mode = 'test') =>
    signToken(factsOf('keyed'), { now: world.clock.now(), claims: { mode } });

  it('is closed to every wrong one, whatever token comes with it', async () => {
    const live = await openLiveMode(world);
    const revoked = await keyOf(world, { kind: 'publishable' });
    await world.database.query(
      'update keys set revoked_at = $1 where id = $2',
      world.clock.now().toISOString(),
      revoked.record.id,
    );
    world.context.ports.workspaces.changed();
    const foreign = await keyOf(world, { kind: 'publishable' }, { workspace: 'ws_other', mode: 'test' });
    const ofLive = await keyOf(world, { kind: 'publishable' }, live.owner);
    const signing = await keyOf(world, { kind: 'signing' });
    const wrong: readonly [key: string, status: number, code: string][] = [
      ['', 401, 'key_unknown'],
      ['pk_test_nobody', 401, 'key_unknown'],
      [`${PUBLISHABLE_KEY}x`, 401, 'key_unknown'],
      [foreign.key, 401, 'key_unknown'],
      [revoked.key, 401, 'key_revoked'],
      [SECRET_KEY, 401, 'key_is_secret'],
      [live.key, 401, 'key_is_secret'],
      [signing.key, 401, 'key_is_secret'],
      // A token of test, signed with the secret of test, opens nothing in live.
      [ofLive.key, 401, 'token_mode'],
    ];
    for (const [key, status, code] of wrong) {
      const answer = await ask(key, await tokenOf());
      expect([key, answer.status, answer.body.code]).toEqual([key, status, code]);
    }
    expect((await ask(undefined, await tokenOf())).body.code).toBe('invalid_request');
    // And none of live opens anything with a key of test.
    expect((await ask(PUBLISHABLE_KEY, await tokenOf('live'))).body.code).toBe('token_mode');
    await live.host.close();
    await nothingHappened();
  });

  it('answers a key of another workspace with the very words for one that never was', async () => {
    const foreign = await keyOf(world, { kind: 'publishable' }, { workspace: 'ws_other', mode: 'test' });
    const [one, other] = [
      await ask(foreign.key, await tokenOf()),
      await ask('pk_test_never-was', await tokenOf()),
    ];
    expect(saying(one)).toEqual(saying(other));
  });

  it('is open to the right one', async () => {
    expect((await ask(PUBLISHABLE_KEY, await tokenOf())).status).toBe(201);
  });
});
