// Who may call what: every route that a secret key opens, as the OpenAPI document lists them.
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../app.ts';
import { atTheDatabase } from '../management/open-management.ts';
import type { Owner } from '../ports/records.ts';
import { mayDo, roleNames, rolesWith } from '../ports/roles.ts';
import { revokeKey } from '../services/keys/manage-keys.ts';
import {
  type Answer,
  asHost,
  get,
  PUBLISHABLE_KEY,
  SECRET_KEY,
  start,
  startWorld,
  type World,
} from '../testing/index.ts';
import { keyOf } from '../testing/key-of.ts';
import { type ManagedRoute, managedRoutes } from '../testing/managed-routes.ts';
import {
  storedAction,
  storedActive,
  storedEndpoint,
  storedFlow,
  storedMessage,
  storedSession,
} from '../testing/stored-records.ts';
import { validBodies } from '../testing/valid-bodies.ts';

let world: World;
let routes: ManagedRoute[];
beforeAll(async () => {
  const plenty = { burst: 10_000, perSecond: 1 };
  world = await startWorld({ ports: () => ({ limits: { manage: plenty, wrong: plenty } }) });
  routes = await managedRoutes(world);
});
afterAll(() => world.close());

/** Asked for something that is not there, with a body that nobody wants: only who asks is of interest. */
const call = ({ method, path }: ManagedRoute, key: string, id = 'nothing'): Promise<Answer> =>
  asHost(world, method, path.replace(/\{\w+\}/, id), method === 'GET' ? undefined : { nonsense: 1 }, key);

const refusals: unknown[] = [
  'secret_key_invalid',
  'publishable_key_not_allowed',
  'key_revoked',
  'key_expired',
  'scope_missing',
];

describe('a management route', () => {
  it.each(roleNames)(
    'is open to %s exactly where the role has its scope, and says who has it',
    async (role) => {
      const { key } = await keyOf(world, { role });
      expect(routes.length).toBeGreaterThanOrEqual(24);
      for (const route of routes) {
        const { status, body } = await call(route, key);
        if (mayDo(role, route.scope))
          expect([route.operation, refusals.includes(body.code)]).toEqual([route.operation, false]);
        else {
          expect([route.operation, status, body.code]).toEqual([route.operation, 403, 'scope_missing']);
          for (const word of [route.scope, role, ...rolesWith(route.scope)])
            expect(body.detail).toContain(`\`${word}\``);
        }
      }
    },
  );

  it('is closed to every wrong key, before anything else of the request is looked at', async () => {
    const session = await start(world, 'closed');
    const revoked = await keyOf(world);
    await revokeKey(world.context.ports, atTheDatabase('ws_test', 'test', 'revokeKey'), revoked.record.id);
    const expired = await keyOf(world, {
      expiresAt: new Date(world.clock.now().getTime() + 1000).toISOString(),
    });
    const foreign = await keyOf(world, {}, { workspace: 'ws_other', mode: 'test' });
    const publishable = await keyOf(world, { kind: 'publishable' });
    const signing = await keyOf(world, { kind: 'signing' });
    world.clock.advance(1000);
    const wrong = [
      ['', 401, 'secret_key_invalid'],
      ['nobody', 401, 'secret_key_invalid'],
      [`${SECRET_KEY}x`, 401, 'secret_key_invalid'],
      ['sk_live_0123456789abcdef', 401, 'secret_key_invalid'],
      [session.secret, 401, 'secret_key_invalid'],
      [signing.key, 401, 'secret_key_invalid'],
      [foreign.key, 401, 'secret_key_invalid'],
      [revoked.key, 401, 'key_revoked'],
      [expired.key, 401, 'key_expired'],
      [PUBLISHABLE_KEY, 403, 'publishable_key_not_allowed'],
      [publishable.key, 403, 'publishable_key_not_allowed'],
      ['pk_live_nobody', 403, 'publishable_key_not_allowed'],
    ] as const;
    for (const route of routes) {
      for (const [key, status, code] of wrong) {
        const { body, ...answer } = await call(route, key);
        // Who reads a session may be its subscriber: what is no key is taken for a secret of it.
        const isSecret = route.isShared && !/^[ps]k_/.test(key);
        const expected = isSecret ? 'session_secret_invalid' : code;
        expect([route.operation, key.slice(0, 8), answer.status, body.code]).toEqual([
          route.operation,
          key.slice(0, 8),
          isSecret ? 401 : status,
          expected,
        ]);
      }
    }
  });

  it('answers a key of another workspace with the very words for one that never was', async () => {
    const foreign = await keyOf(world, {}, { workspace: 'ws_other', mode: 'test' });
    for (const route of routes) {
      const [one, other] = [await call(route, foreign.key), await call(route, 'sk_test_never-was')];
      expect(sayings(one)).toEqual(sayings(other));
    }
  });
});

const sayings = ({ status, body: { requestId: _requestId, ...words } }: Answer) => ({ status, words });

describe.each([
  { workspace: 'ws_other', mode: 'test' },
  { workspace: 'ws_test', mode: 'live' },
] as const)('what is of $workspace in $mode', (owner) => {
  let theirs: Promise<Readonly<Record<string, string>>>;
  beforeAll(() => {
    theirs = seed();
  });

  /** One of each thing that a route can be asked about, by the beginning of its path. */
  const seed = async (whose: Owner = owner): Promise<Readonly<Record<string, string>>> => {
    const name = `${whose.workspace}_${whose.mode}`;
    const { storage } = world;
    const [flow] = await storage.flows.versions('ws_test');
    const id = `ses_${name}`;
    await storage.flows.publish({
      workspace: whose.workspace,
      flow: flow?.flow ?? '',
      hash: 'hash',
      document: '{}',
      publishedAt: '2100-01-01T00:00:00.000Z',
    });
    await storage.sessions.insert(
      storedSession(id, {
        ...whose,
        flow: flow?.flow ?? '',
        status: 'abandoned',
        openedAt: '2100-01-01T00:00:00.000Z',
      }),
    );
    const endpoint = `whe_${name}`;
    await storage.endpoints.insert(storedEndpoint(endpoint, whose));
    const message = `msg_${name}`;
    await storage.outbox.add(storedMessage(message, whose), [endpoint]);
    const action = `act_${name}`;
    await storage.actions.insert(storedAction(action, id, { ...whose, status: 'stuck' }));
    const { record } = await keyOf(world, { name }, whose);
    const mine = { ...whose, flow: `flow-${name.replaceAll('_', '-')}` };
    const since = '2100-01-01T00:00:00.000Z';
    // Versions are of both modes, so that one of the other mode is not somebody else's.
    const inForce = whose.workspace === 'ws_test' ? (flow?.flow ?? '') : mine.flow;
    if (inForce === mine.flow) await storage.flows.publish({ ...storedFlow, ...mine });
    await storage.activeFlows.put(storedActive({ ...whose, flow: inForce }));
    await storage.drafts.put({ ...mine, source: '{}', revision: REVISION, changedAt: since });
    await storage.offersOff.turnOff(whose, mine.flow, since);
    return {
      '/v1/sessions': id,
      '/v1/customers': `cus_${id}`,
      '/v1/webhook-endpoints': endpoint,
      '/v1/deliveries': `${message}.${endpoint}`,
      '/v1/keys': record.id,
      '/v1/actions': action,
      '/v1/flows': `flow-${name.replaceAll('_', '-')}`,
    };
  };

  it.each(roleNames)(
    'is as unknown to %s as what never was, on every route, and stays as it is',
    async (role) => {
      const ids = await theirs;
      const before = await dump(owner);
      const { key } = await keyOf(world, { role });
      for (const route of routes.filter(({ path }) => path.includes('{'))) {
        const id = ids[route.path.split('/{')[0] ?? ''];
        if (!id) throw new Error(`Say what somebody else has at ${route.path}.`);
        const body = attacks[route.operation] ?? validBodies[route.operation];
        if (route.needsBody && !body) throw new Error(`Say how \`${route.operation}\` is called.`);
        const ask = async (which: string) => {
          const path = route.path.replace(/\{\w+\}/, which).replace('{version}', '1');
          const query = queries[route.operation] ?? '';
          const answer = await asHost(world, route.method, path + query, body, key);
          return { ...answer, text: JSON.stringify(sayings(answer)).replaceAll(which, 'id') };
        };
        const [one, other] = [await ask(id), await ask('never-was')];
        expect([route.operation, one.text]).toEqual([route.operation, other.text]);
        const unknown = unknownWith[route.operation] ?? 404;
        const expected = mayDo(role, route.scope) ? unknown : 403;
        expect([route.operation, one.status]).toEqual([route.operation, expected]);
      }
      expect(await dump(owner)).toEqual(before);
    },
  );

  it('is in no list', async () => {
    for (const { path, method } of routes.filter(
      ({ path: each, method: how }) => how === 'GET' && !each.includes('{'),
    )) {
      const text = JSON.stringify((await asHost(world, method, path)).body);
      expect(text.replaceAll('-', '_')).not.toContain(`${owner.workspace}_${owner.mode}`);
    }
  });
});

/** Of the draft that somebody else has. */
const REVISION = 'rev_theirs';

/** Bodies that would change or publish what somebody else has. */
const attacks: Readonly<Record<string, object>> = {
  saveFlowDraft: { source: '{', revision: REVISION },
  publishFlow: { revision: REVISION },
};

const queries: Readonly<Record<string, string>> = { deleteFlowDraft: `?revision=${REVISION}` };

/** Answers other than 404, where nothing has to be known to be asked about. */
const unknownWith: Readonly<Record<string, number>> = {
  // Ids of customers are the host's own: whoever left no trace has none to be shown or erased.
  exportCustomer: 200,
  eraseCustomer: 200,
  // What is sent is looked at, nothing that is kept.
  lintFlow: 200,
  // The draft that was read is not there any more.
  saveFlowDraft: 409,
};

/** Everything of an owner, and what names none, but when keys were used. */
const dump = async ({ workspace, mode }: Owner) =>
  Promise.all(
    [
      ...['sessions', 'actions', 'webhook_endpoints', 'deliveries', 'audit_log', 'keys', 'modes'],
      ...['flow_drafts', 'active_flows', 'offers_off'],
    ].map(async (table) =>
      (await world.database.query(`select * from ${table} order by 1, 2, 3`))
        .filter((row) => row.workspace === undefined || (row.workspace === workspace && row.mode === mode))
        .map(({ last_used_at: _used, ...row }) => row),
    ),
  );

describe('the keys of the environment', () => {
  it('open everything, whatever is in the database', async () => {
    for (const route of routes) expect(refusals).not.toContain((await call(route, SECRET_KEY)).body.code);
    expect((await get(world, '/v1/keys', SECRET_KEY)).status).toBe(200);
  });
});

describe('a server that mounts the app below a path of its own', () => {
  it('has the same doors', async () => {
    const parent = new Hono().route('/api/v1/partwell', createApp(world.context.ports));
    const ask = async (method: string, path: string, key: string) =>
      (
        await parent.request(`/api/v1/partwell${path}`, {
          method,
          headers: { authorization: `Bearer ${key}` },
        })
      ).status;
    const viewer = await keyOf(world, { role: 'viewer' });
    expect(await ask('GET', '/v1/flows', viewer.key)).toBe(200);
    expect(await ask('HEAD', '/v1/flows', viewer.key)).toBe(200);
    expect(await ask('HEAD', '/v1/flows', 'nobody')).toBe(401);
    expect(await ask('GET', `/v1/keys/${viewer.record.id}`, viewer.key)).toBe(403);
    expect(await ask('GET', `/v1/keys/${viewer.record.id}`, SECRET_KEY)).toBe(200);
  });
});
