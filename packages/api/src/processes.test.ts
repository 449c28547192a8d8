// Several processes on one PostgreSQL database, each as an operator runs it.
import type { FlowInput } from '@partwell/flow/schema';
import { verifyWebhook } from '@partwell/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ApiProcess, startApiProcess, until } from './testing/api-process.ts';
import { type PostgresServer, startPostgresServer } from './testing/databases/postgres-server.ts';
import { freePort } from './testing/free-port.ts';
import {
  type Answer,
  accept,
  asHost,
  cancel,
  endpointOf,
  type FakeHost,
  factsOf,
  freshDatabase,
  get,
  signToken,
  start,
  startFakeHost,
  startReceiver,
  startWith,
  type TestDatabase,
  testFlow,
  view,
  WEBHOOK_SECRET,
} from './testing/index.ts';
import { type ServerFolder, serverFolder } from './testing/server-folder.ts';

// Each test has whole processes; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

/** 10 % off two charges of $29.00. */
const WORTH = 580;
const limited: FlowInput = {
  ...testFlow,
  id: 'limited',
  when: { plan: 'team' },
  limits: { discountBudget: { USD: 10 * WORTH + 1 } },
};
const pause = { offer: 'pause', choice: 'months-1' };
const deal = { offer: 'deal', choice: 'only' };

let folder: ServerFolder;
let host: FakeHost;
const processes: ApiProcess[] = [];
beforeAll(async () => {
  folder = await serverFolder([testFlow, limited]);
  host = await startFakeHost({ secret: WEBHOOK_SECRET });
});
afterAll(async () => {
  await host.close();
  await folder.remove();
});

const run = async (environment: Readonly<Record<string, string>>): Promise<ApiProcess> => {
  const flows = { PARTWELL_FLOWS: folder.flows };
  const server = startApiProcess(host, await freePort(), { ...flows, ...environment });
  processes.push(server);
  await server.listening();
  return server;
};
const killAll = async () => {
  for (const { child, ended } of processes.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
};

/** What the host was asked about one customer, and what it did. */
const callsOf = (name: string, type: 'action.execute' | 'subscription.read') =>
  host.calls.filter((call) => call.type === type && JSON.stringify(call).includes(`"sub_${name}"`));
const ledgerOf = (name: string) => host.ledger.filter(({ customer }) => customer === `cus_${name}`);
const toldOf = (name: string) =>
  host.webhooks.filter(({ body }) => body.data.customer === `cus_${name}`).map(({ type }) => type);
const many = <T>(count: number, make: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_none, index) => make(index)));

describe('two processes on one database', () => {
  let database: TestDatabase;
  let one: ApiProcess;
  let other: ApiProcess;
  beforeAll(async () => {
    database = await freshDatabase(folder.data);
    [one, other] = await Promise.all([run(database.environment), run(database.environment)]);
  });
  afterAll(async () => {
    await killAll();
    await database.drop();
  });

  it('go on with what the other began, and tell the host once', async () => {
    const session = await start(one, 'shared');
    expect((await accept(other, session, pause)).body.outcome.outcome).toBe('saved');
    expect((await cancel(one, session)).body.outcome.outcome).toBe('canceled');
    await until(() => toldOf('shared').includes('subscription.canceled'));
    expect(toldOf('shared').sort()).toEqual(['offer.accepted', 'session.started', 'subscription.canceled']);
  });

  it('know a key that was made at the other, and no longer when it was revoked there', async () => {
    const { id, key } = (await asHost(one, 'POST', '/v1/keys', { kind: 'secret', role: 'viewer' })).body;
    const asked = async () => (await get(other, '/v1/flows', key)).status;
    await until(async () => (await asked()) === 200);
    await asHost(one, 'DELETE', `/v1/keys/${id}`);
    await until(async () => (await asked()) === 401);
    // Nor does anybody need the other to have been asked before.
    const { key: next } = (await asHost(other, 'POST', '/v1/keys', { kind: 'secret', role: 'viewer' })).body;
    await until(async () => (await get(one, '/v1/flows', next)).status === 200);
  });

  it('give a flow that was published at one of them at the other within two seconds, to new sessions only', async () => {
    const partners = (name: string) => {
      const facts = factsOf(name);
      return { facts: { ...facts, subscription: { ...facts.subscription, plan: 'partner' } } };
    };
    const flowOf = async (session: { id: string }) =>
      (await asHost(one, 'GET', `/v1/sessions/${session.id}`)).body;
    const early = await start(other, 'partner-early', partners('partner-early'));
    const source = JSON.stringify({ ...testFlow, id: 'partners', when: { plan: 'partner' } });
    expect((await asHost(one, 'POST', '/v1/flows/partners/publish', { source })).status).toBe(200);
    const published = Date.now();
    let before = 0;
    let name = 0;
    await until(async () => {
      const begun = Date.now();
      const session = await start(other, `partner-${name}`, partners(`partner-${name++}`));
      const isNew = (await flowOf(session)).flow === 'partners';
      if (!isNew) before = begun - published;
      return isNew;
    });
    // The last request that was given the flow before had begun by then.
    expect(before).toBeLessThan(2000);
    expect((await flowOf(early)).flow).toBe('test');
    expect((await accept(other, early, pause)).body.outcome.outcome).toBe('saved');

    const shown = await start(one, 'partner-shown', partners('partner-shown'));
    expect((await asHost(other, 'PUT', '/v1/flows/partners/offers', { enabled: false })).status).toBe(200);
    const refused = await accept(one, shown, pause);
    expect([refused.status, refused.body.code]).toEqual([409, 'offer_not_eligible']);
    expect((await asHost(other, 'DELETE', '/v1/flows/partners')).status).toBe(204);
  });

  it('tell an endpoint that was made at one of them once, whichever was asked', async () => {
    const receiver = await startReceiver();
    const endpoint = await endpointOf(one, receiver, { events: ['session.started'] });
    await many(20, (index) => start(index % 2 ? one : other, `endpoint-${index}`));
    await until(async () =>
      (await endpoint.deliveries()).every(({ status }: { status: string }) => status === 'delivered'),
    );
    const ids = receiver.posts.map(({ headers }) => headers['webhook-id']);
    expect([ids.length, new Set(ids).size]).toEqual([20, 20]);
    for (const { body, headers } of receiver.posts) {
      expect(verifyWebhook(body, headers, endpoint.secret).type).toBe('session.started');
    }
    await endpoint.remove();
    await receiver.close();
  });

  it('make one action of fifty acceptances at once, and one call', async () => {
    const session = await start(one, 'fifty');
    const answers = await many(50, (index) => accept(index % 2 ? one : other, session, pause));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ body }) => body.outcome.reference)).size).toBe(1);
    const actions = await database.query('select id from actions where session = $1', session.id);
    expect([actions.length, ledgerOf('fifty').length, callsOf('fifty', 'action.execute').length]).toEqual([
      1, 1, 1,
    ]);
  });

  it('open one session of a subscription that comes to both at once, with twenty tokens', async () => {
    const sessions = await many(20, (index) => start(index % 2 ? one : other, 'tabs'));
    expect(new Set(sessions.map(({ id }) => id)).size).toBe(1);
    expect(await database.query(`select id from sessions where customer = 'cus_tabs'`)).toHaveLength(1);
  });

  it('never give away more than a budget holds', async () => {
    const inTeam = (name: string) => {
      const facts = factsOf(name);
      return { facts: { ...facts, subscription: { ...facts.subscription, plan: 'team' } } };
    };
    const names = Array.from({ length: 24 }, (_none, index) => `budget-${index}`);
    const sessions = await Promise.all(names.map((name) => start(one, name, inTeam(name))));
    const answers = await Promise.all(
      sessions.map((session, index) => accept(index % 2 ? one : other, session, deal)),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(10);
    expect(host.ledger.filter(({ offer }) => offer === 'deal')).toHaveLength(10);
  });

  it('let a cancellation wait for the acceptance that is on its way from the other', async () => {
    const session = await start(one, 'crossing');
    host.script('slow');
    const accepted = accept(one, session, pause);
    await until(() => callsOf('crossing', 'action.execute').length === 1);
    expect((await cancel(other, session)).body.outcome.outcome).toBe('canceled');
    await accepted;
    expect(ledgerOf('crossing').map(({ command }) => command.kind)).toEqual(['pause', 'cancel']);
    expect((await view(one, session)).body.status).toBe('canceled');
  });

  it('take up what a killed one was doing when its lease is over, and not before', async () => {
    const session = await start(one, 'killed');
    host.script('apply-then-hang');
    const lost = accept(one, session, pause).catch(() => 'lost');
    await until(() => ledgerOf('killed').length === 1);
    one.child.kill('SIGKILL');
    expect(await lost).toBe('lost');

    const mine = `where session = '${session.id}'`;
    const [leased] = await database.query(`select due_at, created_at from actions ${mine}`);
    const leaseMillis = Date.parse(String(leased?.due_at)) - Date.parse(String(leased?.created_at));
    expect(leaseMillis).toBe(60_000);
    // What is due is taken up; this one, which is leased, is left alone, by who starts now as well.
    await run(database.environment);
    const meanwhile = await start(other, 'meanwhile');
    host.script('error');
    expect((await accept(other, meanwhile, pause)).body.status).toBe('pending');
    await until(async () => (await view(other, meanwhile)).body.status === 'saved');
    expect(callsOf('killed', 'subscription.read')).toEqual([]);

    // A minute passes.
    await database.query(`update actions set due_at = created_at ${mine}`);
    await until(async () => (await view(other, session)).body.status === 'saved');
    expect(callsOf('killed', 'subscription.read').length).toBeGreaterThan(0);
    expect(ledgerOf('killed')).toHaveLength(1);
    await until(() => toldOf('killed').includes('offer.accepted'));
  });
});

describe('a rolling update', () => {
  it('loses nothing of those who ask another process when one does not answer', async () => {
    const database = await freshDatabase(folder.data);
    const before = await Promise.all([run(database.environment), run(database.environment)]);
    let serving = [...before];
    let begun = 0;
    /** As a load balancer asks: the next one where nobody answers. */
    const persistently = async (ask: (server: ApiProcess) => Promise<Answer>): Promise<Answer> => {
      let answer: Answer | undefined;
      let turn = 0;
      await until(async () => {
        turn += 1;
        const server = serving[turn % serving.length];
        answer = server && (await ask(server).catch(() => undefined));
        return answer !== undefined && answer.status !== 503;
      });
      return answer as Answer;
    };
    const leave = async (name: string) => {
      const token = await signToken(factsOf(name));
      const session = (await persistently((server) => startWith(server, token))).body;
      begun += 1;
      const accepted = await persistently((server) => accept(server, session, pause));
      const canceled = await persistently((server) => cancel(server, session));
      return [accepted.body.outcome?.outcome, canceled.body.outcome?.outcome];
    };

    const names = Array.from({ length: 30 }, (_none, index) => `rolling-${index}`);
    host.script('slow', 10);
    const all = Promise.all(names.map(leave));
    await until(() => begun > 4);
    for (const old of before) {
      const next = await run(database.environment);
      serving = [...serving.filter((server) => server !== old), next];
      old.child.kill('SIGTERM');
      expect(await old.ended).toBe(0);
    }
    expect(await all).toEqual(names.map(() => ['saved', 'canceled']));
    expect(names.map((name) => ledgerOf(name).map(({ command }) => command.kind))).toEqual(
      names.map(() => ['pause', 'cancel']),
    );
    await killAll();
    await database.drop();
  });
});

describe('a process', () => {
  it('that finds no database says so, without the password, and ends', async () => {
    const lost = startApiProcess(host, await freePort(), {
      PARTWELL_FLOWS: folder.flows,
      PARTWELL_DATABASE_URL: 'postgres://somebody:secret-words@127.0.0.1:1/partwell',
      PARTWELL_SECRET: 'the same words for every process of a test',
    });
    expect(await lost.ended).toBe(3);
    expect(lost.log()).toContain('Nothing listens at 127.0.0.1:1');
    expect(lost.log()).not.toContain('secret-words');
  });
});

describe('a database that goes away', () => {
  let server: PostgresServer;
  let api: ApiProcess;
  beforeEach(async () => {
    server = await startPostgresServer({ durable: true });
    const shared = 'the same words for every process of a test';
    api = await run({ PARTWELL_DATABASE_URL: server.url, PARTWELL_SECRET: shared });
  });
  afterEach(async () => {
    await killAll();
    await server.remove();
  });
  const isReady = async () => (await get(api, '/readyz')).status === 200;

  it('is said to be unavailable, nobody is called, and nobody has to restart anything', async () => {
    const session = await start(api, 'outage');
    await server.stop('immediate');
    const refused = await accept(api, session, pause);
    expect([refused.status, refused.body.code]).toEqual([503, 'unavailable']);
    expect(await isReady()).toBe(false);
    expect(callsOf('outage', 'action.execute')).toEqual([]);

    await server.start();
    await until(isReady);
    expect((await accept(api, session, pause)).body.outcome.outcome).toBe('saved');
  });

  it('while the host is at work leaves the end unknown, and it is settled by reading', async () => {
    const session = await start(api, 'middle');
    host.script('slow');
    const answer = accept(api, session, pause);
    await until(() => callsOf('middle', 'action.execute').length === 1);
    await server.stop('immediate');
    const { status, body } = await answer;
    expect([status, body.status]).toEqual([202, 'pending']);

    await server.start();
    await until(isReady);
    expect((await accept(api, session, pause)).body.outcome.outcome).toBe('saved');
    expect([ledgerOf('middle').length, callsOf('middle', 'action.execute').length]).toEqual([1, 1]);
  });
});
