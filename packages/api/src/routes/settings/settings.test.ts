// What a workspace says of its modes over the API: origins, and who carries out.
import type { SessionView } from '@partwell/flow/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFakeHost } from '../../testing/fake-host.ts';
import { freePort } from '../../testing/free-port.ts';
import {
  type Answer,
  accept,
  asHost,
  cancel,
  factsOf,
  get,
  PUBLISHABLE_KEY,
  post,
  signToken,
  start,
  startReceiver,
  startWorld,
  type World,
} from '../../testing/index.ts';
import { keyOf } from '../../testing/key-of.ts';
import { parseCustomerSecret } from '../../tokens/customer-secret.ts';

const live = { workspace: 'ws_test', mode: 'live' } as const;

describe('origins', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ origins: ['https://app.example.com'] });
  });
  afterAll(() => world.close());

  const save = (origins: unknown) => asHost(world, 'PUT', '/v1/origins', { origins });
  const asks = async (origin: string) => {
    const token = await signToken(factsOf('origin'), { now: world.clock.now() });
    const answer = await post(world, '/v1/sessions', { key: PUBLISHABLE_KEY, token }, { origin });
    return answer.status < 300 ? answer.headers.get('access-control-allow-origin') : answer.body.code;
  };

  it('that are said are allowed beside those of the configuration, and no longer when they are not', async () => {
    expect(await asks('https://beta.example.com')).toBe('origin_not_allowed');
    const saved = await save(['https://beta.example.com', 'https://beta.example.com']);
    expect([saved.status, saved.body]).toEqual([
      200,
      { origins: ['https://beta.example.com'], configured: ['https://app.example.com'], any: false },
    ]);
    expect((await asHost(world, 'GET', '/v1/origins')).body).toEqual(saved.body);
    for (const origin of ['https://app.example.com', 'https://beta.example.com'])
      expect(await asks(origin)).toBe(origin);
    await save([]);
    expect(await asks('https://beta.example.com')).toBe('origin_not_allowed');
    expect(await asks('https://app.example.com')).toBe('https://app.example.com');
  });

  it.each([
    ['a path', 'https://app.example.com/account'],
    ['a slash at the end', 'https://app.example.com/'],
    ['capital letters', 'https://APP.example.com'],
    ['another scheme', 'ftp://app.example.com'],
    ['no address', '*'],
    ['nothing', 'null'],
  ])('with %s are refused', async (_what, origin) => {
    const answer = await save([origin]);
    expect([answer.status, answer.body.code]).toEqual([400, 'invalid_request']);
  });

  it('may be any while nobody names one', async () => {
    const open = await startWorld();
    expect((await asHost(open, 'GET', '/v1/origins')).body).toEqual({
      origins: [],
      configured: [],
      any: true,
    });
    const preflight = async () =>
      (
        await fetch(`${open.url}/v1/sessions`, {
          method: 'OPTIONS',
          headers: { origin: 'https://any.example.com' },
        })
      ).status;
    expect(await preflight()).toBe(204);
    await asHost(open, 'PUT', '/v1/origins', { origins: ['https://app.example.com'] });
    expect(await preflight()).toBe(403);
    await open.close();
  });
});

describe('the other mode, which the configuration does not name', () => {
  let world: World;
  let manager: string;
  let page: string;
  let signing: ReturnType<typeof parseCustomerSecret>;
  beforeAll(async () => {
    world = await startWorld();
    manager = (await keyOf(world, {}, live)).key;
    page = (await keyOf(world, { kind: 'publishable' }, live)).key;
    signing = parseCustomerSecret((await keyOf(world, { kind: 'signing' }, live)).key);
  });
  afterAll(() => world.close());

  const startLive = async (name: string, claims = {}): Promise<Answer> => {
    const token = await signToken(factsOf(name), {
      now: world.clock.now(),
      claims: { mode: 'live', ...claims },
      ...(signing && { header: { kid: signing.kid }, key: signing.key }),
    });
    return post(world, '/v1/sessions', { key: page, token });
  };
  const executor = (wish: object, key = manager) => asHost(world, 'PUT', '/v1/executor', wish, key);

  it('is not served before somebody says who carries out in it, and can be managed', async () => {
    const refused = await startLive('closed');
    expect([refused.status, refused.body.code]).toEqual([403, 'mode_not_served']);
    expect((await get(world, '/v1/flows', manager)).status).toBe(200);
    expect((await asHost(world, 'GET', '/v1/executor', undefined, manager)).body).toEqual({
      source: 'api',
      executor: { kind: 'none' },
    });
  });

  it('is carried out by its own executor, recovered and told, and the modes never meet', async () => {
    const receiver = await startReceiver();
    await asHost(world, 'POST', '/v1/webhook-endpoints', { url: receiver.url }, manager);
    // Where it will be is said first: the secret is made then.
    const port = await freePort();
    const executorUrl = `http://127.0.0.1:${port}/executor`;
    const said = await executor({ kind: 'http', url: executorUrl });
    expect(said.body).toMatchObject({
      executor: { kind: 'http', url: executorUrl },
      secret: expect.stringMatching(/^whsec_/),
    });
    const host = await startFakeHost({ secret: said.body.secret, port });

    const session = (await startLive('live')).body;
    expect(session.mode).toBe('live');
    host.script('error');
    const pending = await accept(world, session, {
      offer: 'pause',
      choice: 'months-1',
      answer: { reason: 'too-expensive' },
    });
    expect(pending.status).toBe(202);
    world.clock.advance(120_000);
    const { recoverActions } = await import('../../services/recover-actions.ts');
    for (const owner of await world.context.ports.workspaces.served()) {
      await recoverActions(world.context.ports, world.context.runner, owner);
    }
    expect((await get(world, `/v1/sessions/${session.id}`, session.secret)).body.status).toBe('saved');
    expect((await cancel(world, session)).body.outcome.outcome).toBe('canceled');
    expect(host.ledger.map(({ command }) => command.kind)).toEqual(['pause', 'cancel']);
    expect(world.host.calls).toEqual([]);

    await world.workers.outbox.runOnce();
    const told = receiver.posts.map(({ body }) => JSON.parse(body));
    expect(told.map(({ type }) => type)).toContain('subscription.canceled');
    expect(new Set(told.map(({ data }) => data.mode))).toEqual(new Set(['live']));
    expect(world.host.webhooks).toEqual([]);

    const test = await start(world, 'test');
    expect((await cancel(world, test)).body.outcome.outcome).toBe('canceled');
    expect(host.ledger).toHaveLength(2);
    expect((await get(world, `/v1/sessions/${test.id}`, manager)).body.code).toBe('session_not_found');
    await host.close();
    await receiver.close();
  });

  it('takes no token of the other mode', async () => {
    expect((await startLive('mixed', { mode: 'test' })).body.code).toBe('token_mode');
    const token = await signToken(factsOf('mixed'), { now: world.clock.now() });
    expect((await post(world, '/v1/sessions', { key: page, token })).body.code).toBe('token_mode');
  });

  it('has origins of its own', async () => {
    await asHost(world, 'PUT', '/v1/origins', { origins: ['https://live.example.com'] }, manager);
    const ask = async (key: string) => {
      const token = await signToken(factsOf('own'), { now: world.clock.now() });
      return (await post(world, '/v1/sessions', { key, token }, { origin: 'https://else.example.com' })).body
        .code;
    };
    expect(await ask(page)).toBe('origin_not_allowed');
    expect(await ask(PUBLISHABLE_KEY)).toBeUndefined();
    await asHost(world, 'PUT', '/v1/origins', { origins: [] }, manager);
  });

  it('is carried out by the page where that is said', async () => {
    await executor({ kind: 'page' });
    const session = (await startLive('page')).body;
    expect(session.carriedOutBy).toBe('page');
    expect((await cancel(world, session)).body.status).toBe('perform');
    expect((await start(world, 'executor')).carriedOutBy).toBeUndefined();
  });

  it('lets no page go on with its sessions that only the other one knows', async () => {
    const session = (await startLive('going-on')).body;
    const test = await start(world, 'going-on');
    await asHost(world, 'PUT', '/v1/origins', { origins: ['https://live.example.com'] }, manager);
    const ask = async (origin: string, { id, secret }: SessionView) => {
      const posted = (path: string, body: object) =>
        post(world, `/v1/sessions/${id}/${path}`, { secret, ...body }, { origin });
      const answers = [
        await get(world, `/v1/sessions/${id}`, secret, { origin }),
        await posted('events', { events: [{ id: 'evt-going-on', type: 'dialog.closed' }] }),
        await posted('accept', { offer: 'nothing', choice: 'nothing' }),
        await posted('performed', { action: 'nothing', result: 'applied' }),
        await posted('cancel', {}),
      ];
      return answers.map(({ body }) => body.code === 'origin_not_allowed');
    };
    expect(await ask('https://else.example.com', session)).toEqual(Array(5).fill(true));
    expect(await ask('https://live.example.com', session)).toEqual(Array(5).fill(false));
    expect(await ask('https://else.example.com', test)).toEqual(Array(5).fill(false));
    const preflight = { method: 'OPTIONS', headers: { origin: 'https://else.example.com' } };
    expect((await fetch(`${world.url}/v1/sessions/${session.id}/cancel`, preflight)).status).toBe(204);
    await asHost(world, 'PUT', '/v1/origins', { origins: [] }, manager);
  });

  it('is closed again by saying that nobody does', async () => {
    await executor({ kind: 'none' });
    expect((await startLive('closed-again')).body.code).toBe('mode_not_served');
  });

  it.each([
    ['no address', { kind: 'http', url: 'nowhere' }, 422, 'executor_address_refused'],
    [
      'a password in its address',
      { kind: 'http', url: 'http://a:b@127.0.0.1/' },
      422,
      'executor_address_refused',
    ],
    [
      'a secret of its own',
      { kind: 'http', url: 'http://127.0.0.1/', secret: 'whsec_AAAA' },
      400,
      'unexpected_field',
    ],
    ['a kind nobody knows', { kind: 'fax' }, 400, 'invalid_request'],
  ])('is not carried out by %s', async (_what, wish, status, code) => {
    const answer = await executor(wish);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });
});

describe('the mode of the configuration', () => {
  it('is carried out as the configuration says, and by nobody else', async () => {
    const world = await startWorld();
    const answer = await asHost(world, 'PUT', '/v1/executor', { kind: 'page' });
    expect([answer.status, answer.body.code]).toEqual([409, 'executor_configured']);
    expect((await asHost(world, 'GET', '/v1/executor')).body.source).toBe('configuration');
    await world.close();
  });
});
