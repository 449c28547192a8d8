// Every change over a management route is in the audit log, as the OpenAPI document lists them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  accept,
  asHost,
  get,
  SECRET_KEY,
  start,
  startReceiver,
  startWorld,
  type World,
} from '../testing/index.ts';
import { keyOf } from '../testing/key-of.ts';
import { type ManagedRoute, managedRoutes } from '../testing/managed-routes.ts';
import { flowSource, validBodies } from '../testing/valid-bodies.ts';

let world: World;
let routes: ManagedRoute[];
let receiver: Awaited<ReturnType<typeof startReceiver>>;
beforeAll(async () => {
  world = await startWorld({ origins: ['https://app.example.com'] });
  routes = await managedRoutes(world);
  receiver = await startReceiver();
});
afterAll(async () => {
  await receiver.close();
  await world.close();
});

const made = async (path: string, wishes: object): Promise<string> =>
  (await asHost(world, 'POST', path, wishes)).body.id;
const endpoint = () => made('/v1/webhook-endpoints', { url: receiver.url });
const key = async () => (await keyOf(world)).record.id;

const flow =
  (id: string, more = {}) =>
  async () => {
    const { status } = await asHost(world, 'POST', `/v1/flows/${id}/publish`, {
      source: flowSource(id, more),
    });
    expect(status).toBe(200);
    return id;
  };
const stuckAction = (name: string) => async () => {
  const session = await start(world, name);
  world.host.script('error');
  await accept(world, session, { offer: 'pause', choice: 'months-1' });
  const [action] = await world.storage.actions.ofSession(session.id);
  if (!action) throw new Error('The action is stored.');
  await world.storage.actions.update(action.id, ['pending'], { status: 'stuck' });
  world.clock.advance(120_000);
  return action.id;
};
const draft = async () => {
  const body = { source: '{', revision: null };
  const { revision } = (await asHost(world, 'PUT', '/v1/flows/thrown-away/draft', body)).body;
  return `thrown-away?revision=${revision}`;
};

interface Change {
  /** What is put into the path, and behind it; made beforehand. */
  readonly id?: () => Promise<string>;
  readonly owner?: 'live';
  /** Somebody, whom the log does not name. */
  readonly isPerson?: true;
}

/** One change that works for every route that changes something. */
const changes: Readonly<Record<string, Change>> = {
  createWebhookEndpoint: {},
  changeWebhookEndpoint: { id: endpoint },
  deleteWebhookEndpoint: { id: endpoint },
  rotateWebhookSecret: { id: endpoint },
  tryWebhookEndpoint: { id: endpoint },
  redeliver: {
    id: async () => {
      await start(world, 'redeliver');
      await world.workers.outbox.runOnce();
      return (await get(world, '/v1/deliveries?endpoint=default', SECRET_KEY)).body.data[0].id;
    },
  },
  createKey: {},
  revokeKey: { id: key },
  rotateKey: { id: key },
  changeOrigins: {},
  retryAction: { id: stuckAction('retried') },
  resolveAction: { id: stuckAction('resolved') },
  eraseCustomer: { id: async () => 'cus_canary-of-a-person', isPerson: true },
  saveFlowDraft: { id: async () => 'drafted' },
  deleteFlowDraft: { id: draft },
  publishFlow: { id: async () => 'published' },
  rollBackFlow: {
    id: async () => {
      await flow('rolled-back')();
      return flow('rolled-back', { defaultLocale: 'sv' })();
    },
  },
  withdrawFlow: { id: flow('withdrawn') },
  switchFlowOffers: { id: flow('switched') },
  changeExecutor: { owner: 'live' },
};

const rows = () => world.database.query('select * from audit_log order by id');

describe('every change over a management route', () => {
  it('is one row of the audit log, with who did it and nothing that is secret', async () => {
    const live = await keyOf(world, {}, { workspace: 'ws_test', mode: 'live' });
    const secrets: string[] = [];
    const changing = routes.filter(({ method, scope }) => method !== 'GET' && !scope.endsWith(':read'));
    expect(changing.length).toBeGreaterThanOrEqual(20);
    for (const { operation, method, path } of changing) {
      const change = changes[operation];
      if (!change) throw new Error(`Say how \`${operation}\` is called.`);
      const [id, query] = (await change.id?.())?.split('?') ?? [];
      const by = change.owner ? live.key : SECRET_KEY;
      const before = (await rows()).length;
      const address = path.replace(/\{\w+\}/, id ?? '') + (query ? `?${query}` : '');
      const answer = await asHost(world, method, address, validBodies[operation], by);
      expect([operation, answer.status < 300]).toEqual([operation, true]);
      const [row, ...more] = (await rows()).slice(before);
      expect(more).toEqual([]);
      expect(row).toMatchObject({
        operation,
        actor: change.owner ? live.record.id : 'configured',
        workspace: 'ws_test',
        mode: change.owner ?? 'test',
        at: world.clock.now().toISOString(),
        ...(id !== undefined && !change.isPerson && { target: id }),
      });
      for (const name of ['secret', 'key']) if (answer.body?.[name]) secrets.push(answer.body[name]);
    }
    const log = JSON.stringify(await rows());
    expect(secrets.length).toBeGreaterThanOrEqual(5);
    for (const secret of [...secrets, 'canary-of-an-address', 'canary-of-a-person'])
      expect(log).not.toContain(secret);
  });

  it('that is refused or changes nothing is none', async () => {
    const before = (await rows()).length;
    const refused = [
      await asHost(world, 'DELETE', '/v1/keys/never-was'),
      await asHost(world, 'POST', '/v1/keys', { kind: 'secret' }),
      await asHost(world, 'POST', '/v1/webhook-endpoints', { url: 'nowhere' }),
      await asHost(world, 'DELETE', '/v1/webhook-endpoints/default'),
      await asHost(world, 'PUT', '/v1/executor', { kind: 'page' }),
      await asHost(
        world,
        'POST',
        '/v1/keys',
        { kind: 'signing' },
        (await keyOf(world, { role: 'viewer' })).key,
      ),
    ];
    for (const { status } of refused) expect(status).toBeGreaterThanOrEqual(400);
    // One for the key of the viewer.
    expect((await rows()).length).toBe(before + 1);
  });

  it('that cannot be written into the log is not made', async () => {
    await world.database.query('alter table audit_log rename to audit_log_away');
    const count = async () => Number((await world.database.query('select count(*) as n from keys'))[0]?.n);
    const before = await count();
    const answer = await asHost(world, 'POST', '/v1/keys', { kind: 'signing' });
    await world.database.query('alter table audit_log_away rename to audit_log');
    expect([answer.status >= 500, await count()]).toEqual([true, before]);
  });
});

describe('the audit log', () => {
  it('comes in pages, newest first, and by operation, target and actor', async () => {
    const { record } = await keyOf(world);
    await asHost(world, 'POST', `/v1/keys/${record.id}/rotate`, {});
    const page = async (query: string) => (await get(world, `/v1/audit-log${query}`, SECRET_KEY)).body;
    const about = await page(`?target=${record.id}`);
    expect(about.data.map((entry: { operation: string }) => entry.operation)).toEqual([
      'rotateKey',
      'createKey',
    ]);
    expect(about.data.map((entry: { actor: string }) => entry.actor)).toEqual(['configured', 'command_line']);
    expect((await page(`?target=${record.id}&operation=createKey`)).data).toHaveLength(1);
    expect((await page(`?target=${record.id}&actor=command_line`)).data).toHaveLength(1);
    const first = await page('?limit=1');
    const second = await page(`?limit=1&cursor=${first.nextCursor}`);
    expect([...first.data, ...second.data]).toEqual((await page('?limit=2')).data);
    expect((await page('?operation=neverWas')).data).toEqual([]);
  });

  it('can be added to and read, and nothing else', () => {
    expect(Object.keys(world.storage.audit).sort()).toEqual(['add', 'list']);
  });
});
