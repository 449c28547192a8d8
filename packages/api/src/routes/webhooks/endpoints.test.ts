import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { checkedAddresses } from '../../net/checked-addresses.ts';
import type { Ports } from '../../ports/index.ts';
import { asHost, SECRET_KEY, startWorld, type World } from '../../testing/index.ts';
import { storedEndpoint, storedMessage } from '../../testing/stored-records.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());
afterEach(async () => {
  await world.database.query('delete from webhook_endpoints');
});

const PATH = '/v1/webhook-endpoints';
const url = 'http://127.0.0.1:9/hook';
const make = async (wishes: object = {}) => (await asHost(world, 'POST', PATH, { url, ...wishes })).body;

describe('a webhook endpoint', () => {
  it('is made with what is said, and its secret is shown this once', async () => {
    const wishes = { url, events: ['lead.created', 'lead.created'], description: 'The sales team' };
    const made = await asHost(world, 'POST', PATH, wishes);
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      id: expect.stringMatching(/^whe_/),
      secret: expect.stringMatching(/^whsec_[A-Za-z0-9+/]{32}$/),
      mode: 'test',
      events: ['lead.created'],
      description: 'The sales team',
      enabled: true,
      source: 'api',
      previousSecretUntil: null,
    });
    const { secret, ...shown } = made.body;
    expect((await asHost(world, 'GET', `${PATH}/${shown.id}`)).body).toEqual(shown);
    const list = (await asHost(world, 'GET', PATH)).body;
    expect(list.data.at(-1)).toEqual(shown);
    const kept = JSON.stringify(await world.database.query('select * from webhook_endpoints'));
    expect(kept + JSON.stringify(list)).not.toContain(secret.slice('whsec_'.length));
  });

  it('wants everything where nothing is said', async () => {
    expect(await make()).toMatchObject({ events: null, description: '', enabled: true });
    expect(await make({ events: null, enabled: false })).toMatchObject({
      ...{ events: null, enabled: false, disabledBecause: 'operator' },
    });
  });

  it('is changed in part', async () => {
    const { id, secret, ...made } = await make({ description: 'before' });
    const path = `${PATH}/${id}`;
    const changed = await asHost(world, 'PATCH', path, { events: ['offer.failed'] });
    expect([changed.status, changed.body]).toEqual([200, { id, ...made, events: ['offer.failed'] }]);
    expect((await asHost(world, 'PATCH', path, { events: null, enabled: false })).body).toMatchObject({
      ...{ events: null, enabled: false, disabledBecause: 'operator', description: 'before' },
    });
    expect((await asHost(world, 'PATCH', path, { enabled: true })).body).toEqual({ id, ...made });
    expect((await asHost(world, 'PATCH', path, {})).body).toEqual({ id, ...made });
  });

  it('is deleted, and then nobody knows it', async () => {
    const { id } = await make();
    expect((await asHost(world, 'DELETE', `${PATH}/${id}`)).status).toBe(204);
    for (const method of ['GET', 'DELETE'] as const) {
      const answer = await asHost(world, method, `${PATH}/${id}`);
      expect([answer.status, answer.body.code]).toEqual([404, 'endpoint_not_found']);
    }
  });

  it.each([
    ['no address', { url: undefined }, 400, 'invalid_request'],
    ['an address that is none', { url: 'nowhere' }, 422, 'endpoint_address_refused'],
    ['a password in its address', { url: 'http://a:b@127.0.0.1/' }, 422, 'endpoint_address_refused'],
    ['an address without end', { url: `http://a/${'x'.repeat(2000)}` }, 400, 'invalid_request'],
    ['an event nobody sends', { events: ['session.lost'] }, 400, 'invalid_request'],
    ['the test event', { events: ['webhook.test'] }, 400, 'invalid_request'],
    ['an empty filter', { events: [] }, 400, 'invalid_request'],
    ['a secret of its own', { secret: 'whsec_AAAA' }, 400, 'unexpected_field'],
    ['an owner of its own', { workspace: 'ws_other' }, 400, 'unexpected_field'],
  ])('with %s is refused', async (_what, wishes, status, code) => {
    const answer = await asHost(world, 'POST', PATH, { url, ...wishes });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    const { id } = await make();
    if (status === 400 && 'url' in wishes && wishes.url === undefined) return;
    expect((await asHost(world, 'PATCH', `${PATH}/${id}`, wishes)).body.code).toBe(code);
  });

  it('is one of twenty at most', async () => {
    for (let number = 0; number < 20; number += 1) await make();
    const more = await asHost(world, 'POST', PATH, { url });
    expect([more.status, more.body.code]).toEqual([409, 'endpoint_limit']);
  });
});

describe('an endpoint whose address is judged as on the internet', () => {
  it.each([
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0177.0.0.1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://[::1]/',
    'https://[::ffff:7f00:1]/',
    'https://[64:ff9b::7f00:1]/',
    'https://localhost/',
    'http://93.184.215.14/',
  ])('is not made for %s', async (address) => {
    const { ports } = world.context;
    const addresses: Ports['addresses'] = checkedAddresses();
    const strict = await startWorld({ ports: () => ({ addresses, log: ports.log }) });
    const answer = await asHost(strict, 'POST', PATH, { url: address });
    expect([answer.status, answer.body.code]).toEqual([422, 'endpoint_address_refused']);
    expect((await asHost(strict, 'POST', PATH, { url: 'https://93.184.215.14/hook' })).status).toBe(201);
    await strict.close();
  });
});

describe('the endpoint from the configuration', () => {
  it('is listed, and changed where it comes from', async () => {
    const path = `${PATH}/default`;
    expect((await asHost(world, 'GET', path)).body).toMatchObject({
      ...{ id: 'default', url: world.host.webhookUrl, source: 'configuration', enabled: true, events: null },
    });
    const tries = [
      await asHost(world, 'PATCH', path, { enabled: false }),
      await asHost(world, 'DELETE', path),
      await asHost(world, 'POST', `${path}/rotate-secret`),
    ];
    for (const answer of tries)
      expect([answer.status, answer.body.code]).toEqual([409, 'endpoint_configured']);
  });
});

describe('endpoints and deliveries of somebody else', () => {
  const others = [
    { workspace: 'ws_other', mode: 'test' },
    { workspace: 'ws_test', mode: 'live' },
  ] as const;

  it.each(others)('of $workspace in $mode are as unknown as what never was', async (owner) => {
    const id = `whe_${owner.workspace}_${owner.mode}`;
    const message = `msg_${owner.workspace}_${owner.mode}`;
    await world.storage.endpoints.insert(storedEndpoint(id, owner));
    await world.storage.outbox.add(storedMessage(message, owner), [id]);
    const delivery = `${message}.${id}`;
    const before = await world.storage.endpoints.find(id);

    const bodies: string[] = [];
    for (const which of [id, 'whe_none']) {
      for (const [method, path, body] of [
        ['GET', `${PATH}/${which}`],
        ['PATCH', `${PATH}/${which}`, { enabled: false }],
        ['DELETE', `${PATH}/${which}`],
        ['POST', `${PATH}/${which}/rotate-secret`],
        ['POST', `${PATH}/${which}/test`],
      ] as const) {
        const answer = await asHost(world, method, path, body);
        expect([path, answer.status, answer.body.code]).toEqual([path, 404, 'endpoint_not_found']);
        bodies.push(JSON.stringify({ ...answer.body, requestId: '' }));
      }
    }
    expect(bodies.slice(0, 5)).toEqual(bodies.slice(5));
    for (const which of [delivery, 'msg_none.whe_none', 'msg_none', '.whe_none', '%00']) {
      const path = `/v1/deliveries/${encodeURIComponent(which)}`;
      for (const answer of [
        await asHost(world, 'GET', path),
        await asHost(world, 'POST', `${path}/redeliver`),
      ]) {
        expect([which, answer.status, answer.body.code]).toEqual([which, 404, 'delivery_not_found']);
      }
    }
    const list = await asHost(world, 'GET', `/v1/deliveries?endpoint=${id}`);
    expect(list.body).toEqual({ data: [], nextCursor: null });
    expect((await asHost(world, 'GET', `/v1/deliveries?event=${message}`)).body.data).toEqual([]);
    expect(JSON.stringify((await asHost(world, 'GET', PATH)).body)).not.toContain(id);
    expect(await world.storage.endpoints.find(id)).toEqual(before);
    expect((await world.storage.deliveries.find(owner, message, id))?.status).toBe('pending');
  });
});

describe('every route about webhooks', () => {
  it('takes a body that is too large, no JSON or reaches for a prototype for what it is', async () => {
    const { id } = await make();
    const patch = (body: string) =>
      fetch(`${world.url}${PATH}/${id}`, {
        method: 'PATCH',
        headers: { authorization: `Bearer ${SECRET_KEY}`, 'content-type': 'application/json' },
        body,
      }).then(async (response) => ((await response.json()) as { code: string }).code);
    expect(await patch(`{"description":"${'x'.repeat(17 * 1024)}"}`)).toBe('body_too_large');
    expect(await patch('{"description":')).toBe('invalid_json');
    expect(await patch('[]')).toBe('invalid_json');
    expect(await patch('{"__proto__":{"enabled":false}}')).toBe('unexpected_field');
  });
});
