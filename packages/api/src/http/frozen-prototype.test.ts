// The whole server with an `Object.prototype` that nobody can change, and that has something in it which nobody
// may take for their own: what is looked up is looked up among own properties.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ApiProcess, startApiProcess, until } from '../testing/api-process.ts';
import { freePort } from '../testing/free-port.ts';
import {
  accept,
  asHost,
  cancel,
  events,
  type FakeHost,
  factsOf,
  freshDatabase,
  get,
  post,
  SECRET_KEY,
  signToken,
  start,
  startFakeHost,
  type TestDatabase,
  view,
  WEBHOOK_SECRET,
} from '../testing/index.ts';
import { type ServerFolder, serverFolder } from '../testing/server-folder.ts';
import { flowSource } from '../testing/valid-bodies.ts';

/** A name that every object has since then: an offer, a choice, a command, whatever is asked for. */
const INHERITED = 'inheritedcanary';

/** Done once the server listens: what is loaded before may still write over what it inherits. */
const FREEZE = `process.once('SIGUSR2', () => {
  const everything = { kind: 'discount', percentOff: 100, months: 36, ${INHERITED}: { kind: 'discount', percentOff: 100 } };
  Object.defineProperty(Object.prototype, '${INHERITED}', { value: everything });
  for (const shared of [Object, Array, Function, String, Number, Promise]) Object.freeze(shared.prototype);
  console.log('prototypes frozen');
});`;

let folder: ServerFolder;
let database: TestDatabase;
let host: FakeHost;
let api: ApiProcess;
beforeAll(async () => {
  folder = await serverFolder();
  database = await freshDatabase(folder.data);
  host = await startFakeHost({ secret: WEBHOOK_SECRET });
  api = startApiProcess(host, await freePort(), {
    ...database.environment,
    PARTWELL_FLOWS: folder.flows,
    NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(FREEZE)}`,
  });
  await api.listening();
  api.child.kill('SIGUSR2');
  await until(() => api.log().includes('prototypes frozen'));
});
afterAll(async () => {
  api.child.kill('SIGKILL');
  await api.ended;
  await host.close();
  await database.drop();
  await folder.remove();
});

const answer = { reason: 'missing-feature', followUp: 'A way to export.' };

it('somebody is saved, somebody leaves, and the host is told, as ever', async () => {
  const saved = await start(api, 'saved');
  await events(api, saved, { id: 'event-0001', type: 'reason.answered', step: 'reason', answer });
  const taken = await accept(api, saved, { offer: 'pause', choice: 'months-2', answer });
  expect([taken.status, taken.body.status]).toEqual([200, 'settled']);

  const left = await start(api, 'left');
  expect((await cancel(api, left, { answer: { reason: 'other' } })).body.status).toBe('settled');
  expect((await view(api, left)).body.status).toBe('canceled');

  await until(() => host.webhooks.some(({ type }) => type === 'subscription.canceled'));
  expect(host.ledger.map(({ command }) => command.kind)).toEqual(['pause', 'cancel']);
});

it('the host manages its flows, keys, endpoints and customers, as ever', async () => {
  const calls: [Parameters<typeof asHost>[1], string, object?][] = [
    ['POST', '/v1/flows/managed/publish', { source: flowSource('managed', { when: { plan: 'nobodys' } }) }],
    ['PUT', '/v1/flows/managed/draft', { source: '{', revision: null }],
    ['PUT', '/v1/flows/managed/offers', { enabled: false }],
    ['GET', '/v1/flows'],
    ['POST', '/v1/keys', { kind: 'secret', role: 'viewer' }],
    ['POST', '/v1/webhook-endpoints', { url: host.webhookUrl }],
    ['PUT', '/v1/origins', { origins: ['https://app.example.com'] }],
    ['GET', '/v1/sessions'],
    ['GET', '/v1/actions'],
    ['GET', '/v1/deliveries'],
    ['GET', '/v1/audit-log'],
    ['GET', '/v1/customers/cus_saved/export'],
    ['DELETE', '/v1/customers/cus_saved'],
  ];
  for (const [method, path, body] of calls) {
    const { status, body: said } = await asHost(api, method, path, body);
    expect([method, path, status, JSON.stringify(said).includes(INHERITED)]).toEqual([
      method,
      path,
      method === 'POST' && /keys|endpoints/.test(path) ? 201 : 200,
      false,
    ]);
  }
});

it('what every object inherits is no offer, choice, reason, locale or field of anybody', async () => {
  const session = await start(api, 'inherits');
  const { body: seen } = await view(api, session);
  expect(JSON.stringify(seen)).not.toContain(INHERITED);
  for (const name of [INHERITED, 'toString', 'hasOwnProperty', '__proto__', 'constructor']) {
    const offer = await accept(api, session, { offer: name, choice: name });
    expect([name, offer.status, offer.body.code]).toEqual([name, 422, 'offer_unknown']);
    const choice = await accept(api, session, { offer: 'pause', choice: name });
    expect([name, choice.status, choice.body.code]).toEqual([name, 422, 'choice_unknown']);
    const facts = factsOf(`speaks-${name.replaceAll('_', '')}`);
    const other = await start(api, '', {
      facts: { ...facts, customer: { ...facts.customer, locale: name } },
    });
    expect([name, other.locale]).toEqual([name, 'en']);
  }
});

it('a key that reaches for a prototype is refused in the body of every route that takes one', async () => {
  const { paths } = (await get(api, '/openapi.json')).body;
  const session = await start(api, 'polluting');
  const routes = Object.entries<Record<string, { requestBody?: object }>>(paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, { requestBody }]) => (requestBody ? [{ method, path }] : [])),
  );
  expect(routes.length).toBeGreaterThan(12);
  for (const { method, path } of routes) {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const text = `{"secret": "${session.secret}", "a": [{"${key}": {"${INHERITED}": 1, "polluted": true}}]}`;
      const response = await fetch(
        `${api.url}${path.replace(/\{session\}/, session.id).replace(/\{\w+\}/g, '1')}`,
        {
          method: method.toUpperCase(),
          headers: { authorization: `Bearer ${SECRET_KEY}`, 'content-type': 'application/json' },
          body: text,
        },
      );
      const { code } = (await response.json()) as { code?: string };
      expect([method, path, key, response.status, code]).toEqual([
        method,
        path,
        key,
        400,
        'unexpected_field',
      ]);
    }
  }
});

it('a token that reaches for a prototype gives nobody anything', async () => {
  const claims = JSON.parse(
    '{"__proto__": {"percentOff": 100}, "customer": {"traits": {"__proto__": {"vip": true}}}}',
  );
  const token = await signToken(factsOf('token'), { claims });
  const { status } = await post(api, '/v1/sessions', { key: 'pk_test_0123456789', token });
  expect(status).toBeLessThan(500);
  expect(api.log()).not.toMatch(/TypeError|http\.error|"level":50/);
});
