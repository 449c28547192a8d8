// Every secret is a word that is looked for in everything that leaves the server or is kept by it.

import { globSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import {
  type ExecutorRequest,
  executorRequest,
  type FlowInput,
  type SessionView,
} from '@partwell/flow/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDatabase } from '../config/read-database.ts';
import { openManagement } from '../management/open-management.ts';
import { tableNames } from '../storage/table-names.ts';
import { type ApiProcess, startApiProcess, until } from '../testing/api-process.ts';
import { freePort } from '../testing/free-port.ts';
import {
  type Answer,
  accept,
  asHost,
  cancel,
  events,
  type FakeHost,
  factsOf,
  freshDatabase,
  freshState,
  get,
  post,
  type Relay,
  signToken,
  startFakeHost,
  startRelay,
  startWith,
  type TestDatabase,
  testFlow,
} from '../testing/index.ts';
import { type ServerFolder, serverFolder } from '../testing/server-folder.ts';
import { flowSource } from '../testing/valid-bodies.ts';
import { parseCustomerSecret } from '../tokens/customer-secret.ts';

const whsec = (word: string) => `whsec_${Buffer.from(word.padEnd(24, '-')).toString('base64')}`;
const customerKey = Buffer.from('CANARY-customer-key'.padEnd(32, '-'));

/** What the server is told and must keep to itself. */
const told = {
  secretKey: 'sk_test_CANARY-secret-key-0000',
  customerSecret: `cs_test_k1_${customerKey.toString('base64url')}`,
  customerKey: customerKey.toString(),
  executorSecret: whsec('CANARY-executor'),
  webhookSecret: whsec('CANARY-webhook'),
  masterSecret: 'CANARY-master-secret-of-all-processes',
  secretBefore: 'CANARY-master-secret-of-before-that-one',
  databasePassword: 'CANARY-database-password',
};

/** What the billing side says when something goes wrong there. */
const OF_PROVIDER = 'CANARY-provider: card 4242 of maya';
/** What people write; it is kept and told, and is for no log. */
const FREE_TEXT = 'CANARY-free-text';
/** In what they write about why they leave; it is not even kept. */
const MAIL = 'canary.mail@example.com';
/** What they leave to be reached; it is kept, and told to whoever is to reach them. */
const reached = { PHONE: '+4520123456', MAILBOX: 'canary.reached@example.com' };

/** Linux has the whole of 127.0.0.0/8 to call from; elsewhere only what proxies say is looked for. */
const localAddress = process.platform === 'linux' ? '127.77.88.99' : undefined;
/** Of browsers, and of what stands before the server. */
const addresses = {
  heardByProxy: '203.0.113.77',
  claimed: '198.51.100.88',
  ofNetwork: '2001:db8:ca9a',
  ...(localAddress !== undefined && { ofSocket: localAddress }),
};

/** Asks for a number and for an address to be reached at. */
const flow: FlowInput = {
  ...testFlow,
  reasons: testFlow.reasons?.map((reason) =>
    reason.id === 'other' ? { ...reason, offers: ['write'] } : reason,
  ),
  offers: { ...testFlow.offers, write: { kind: 'contact', channel: 'email' } },
};

/** Everything that the executor was asked. */
const calls: ExecutorRequest[] = [];

/**
 * Fails at what is accepted and refuses what is canceled, in words that are for nobody else; of two subscriptions it
 * does what it is asked.
 */
const startWordyExecutor = async (): Promise<Server> => {
  const answerTo = (call: ExecutorRequest): [status: number, body: string] => {
    if (call.type !== 'action.execute') return [500, OF_PROVIDER];
    const { id, subscription, command } = call.action;
    if (['sub_called', 'sub_written'].includes(subscription)) {
      const state = { ...freshState(subscription), appliedActions: [id] };
      return [200, JSON.stringify({ subscription: state })];
    }
    return command.kind === 'cancel'
      ? [409, JSON.stringify({ code: 'declined', message: OF_PROVIDER })]
      : [500, OF_PROVIDER];
  };
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const call = executorRequest.parse(JSON.parse(Buffer.concat(parts).toString('utf8')));
    calls.push(call);
    const [status, body] = answerTo(call);
    response.writeHead(status).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
};

let folder: ServerFolder;
let database: TestDatabase;
let host: FakeHost;
let executor: Server;
let api: ApiProcess;
/** What a browser asks, from addresses that are looked for. */
let browser: Relay;
const relays: Relay[] = [];
let session: SessionView;
let token: string;
let endpointSecret: string;
/** Secrets that the server made, by what shows them once. */
const made: Record<string, string> = {};
/** One of each thing that can be asked about, by the beginning of its path. */
const ids: Record<string, string> = {};
let metricsPort: number;
const refused: Answer[] = [];

beforeAll(async () => {
  folder = await serverFolder([flow]);
  database = await freshDatabase(folder.data);
  host = await startFakeHost({ secret: told.webhookSecret });
  executor = await startWordyExecutor();
  metricsPort = await freePort();
  const { PARTWELL_DATABASE_URL: url, ...where } = database.environment;
  api = startApiProcess(host, await freePort(), {
    ...where,
    ...(url !== undefined && {
      PARTWELL_DATABASE_URL: url.replace('partwell@', `partwell:${told.databasePassword}@`),
    }),
    PARTWELL_FLOWS: folder.flows,
    PARTWELL_SECRET: told.masterSecret,
    PARTWELL_SECRET_BEFORE: told.secretBefore,
    PARTWELL_SECRET_KEY: told.secretKey,
    PARTWELL_CUSTOMER_SECRET: told.customerSecret,
    PARTWELL_EXECUTOR_URL: `http://127.0.0.1:${(executor.address() as AddressInfo).port}/executor`,
    PARTWELL_EXECUTOR_SECRET: told.executorSecret,
    PARTWELL_WEBHOOK_SECRET: told.webhookSecret,
    PARTWELL_METRICS_PORT: String(metricsPort),
    PARTWELL_PROXIES: '1',
    PARTWELL_LOG: 'trace',
  });
  await api.listening();

  const { claimed, heardByProxy, ofNetwork } = addresses;
  const through = async (headers: Record<string, string>) => {
    const relay = await startRelay(api, { headers, localAddress });
    relays.push(relay);
    return relay;
  };
  browser = await through({
    'x-forwarded-for': `${claimed}, ${heardByProxy}`,
    'x-real-ip': heardByProxy,
    forwarded: `for=${heardByProxy}`,
  });
  const ofIpv6 = await through({ 'x-forwarded-for': `${ofNetwork}:1:2:3:4:5` });
  const withoutProxy = await through({});

  token = await signToken(factsOf('canary'), { key: customerKey });
  session = (await startWith(browser, token)).body;
  for (const one of [ofIpv6, withoutProxy]) {
    expect(await startWith(one, await signToken(factsOf('elsewhere'), { key: customerKey }))).toMatchObject({
      status: expect.toBeOneOf([200, 201]),
    });
  }
  const endpoint = await asHost(
    api,
    'POST',
    '/v1/webhook-endpoints',
    { url: host.webhookUrl },
    told.secretKey,
  );
  endpointSecret = endpoint.body.secret;
  const answer = { reason: 'missing-feature', followUp: `${FREE_TEXT}, write to ${MAIL}` };
  await events(browser, session, { id: 'event-0001', type: 'reason.answered', step: 'reason', answer });
  const talk = { offer: 'talk', choice: 'slot-morning', details: { phone: reached.PHONE } };
  const pending = await accept(browser, session, talk);
  expect([pending.status, pending.body.status]).toEqual([202, 'pending']);
  const declined = await cancel(browser, session);
  expect([declined.status, declined.body.code]).toEqual([409, 'executor_refused']);
  const uninvited = await accept(browser, session, { ...talk, details: { email: reached.MAILBOX } });
  refused.push(declined, uninvited);
  await beReached('called', talk);
  await beReached('written', { offer: 'write', choice: 'only', details: { email: reached.MAILBOX } });
  await until(() => host.webhooks.some(({ type }) => type === 'session.started'));
  // At both endpoints.
  await until(() => leads().length === 4);

  await makeSecrets(endpoint.body.id);
  await openLiveMode();
  await noteIds(endpoint.body.id);

  // Secrets that are pasted where they do not belong.
  const { id } = session;
  refused.push(
    await post(api, '/v1/sessions', { key: told.secretKey, token: told.customerSecret }),
    await post(api, '/v1/sessions', { key: 'pk_test_0123456789', token: told.masterSecret }),
    await startWith(api, `${token}x`),
    await post(api, '/v1/sessions', `{"key": "${told.secretKey}" "token": "${token}"}`),
    await accept(
      browser,
      { ...session, secret: told.executorSecret },
      { offer: 'pause', choice: 'months-1' },
    ),
    await accept(browser, session, { offer: told.secretKey, choice: told.secretKey }),
    await get(api, `/v1/sessions/${id}`, `${session.secret}x`),
    await get(api, `/v1/sessions/${session.secret}`, told.secretKey),
    await asHost(
      api,
      'POST',
      '/v1/webhook-endpoints',
      { url: `https://x:${endpointSecret}@a.b` },
      told.secretKey,
    ),
    await asHost(api, 'PATCH', `/v1/webhook-endpoints/${id}`, { description: 7 }, `${told.secretKey}0`),
  );
});
afterAll(async () => {
  api.child.kill('SIGKILL');
  await api.ended;
  await Promise.all(relays.map((relay) => relay.close()));
  await new Promise((resolve) => executor.close(resolve));
  await host.close();
  await database.drop();
  await folder.remove();
});

/** Somebody who leaves what they are to be reached at. */
const beReached = async (name: string, wish: Parameters<typeof accept>[2]): Promise<void> => {
  const { body } = await startWith(browser, await signToken(factsOf(name), { key: customerKey }));
  const answer = await accept(browser, body, wish);
  expect([answer.status, answer.body.outcome?.outcome]).toEqual([200, 'saved']);
};

const leads = () => host.webhooks.filter(({ type }) => type === 'lead.created');

/** Every secret that a management route shows once. */
const makeSecrets = async (endpoint: string): Promise<void> => {
  const manages = async (path: string, body: object) =>
    (await asHost(api, 'POST', path, body, told.secretKey)).body;
  made.rotatedEndpoint = (await manages(`/v1/webhook-endpoints/${endpoint}/rotate-secret`, {})).secret;
  const key = await manages('/v1/keys', { kind: 'secret', role: 'viewer' });
  const signing = await manages('/v1/keys', { kind: 'signing' });
  ids['/v1/keys'] = signing.id;
  Object.assign(made, { key: key.key, signing: signing.key });
  made.rotatedKey = (await manages(`/v1/keys/${key.id}/rotate`, {})).key;
  made.rotatedSigning = (await manages(`/v1/keys/${signing.id}/rotate`, {})).key;
};

/** The other mode, with keys made beside the server, an executor made over the API, and somebody who is saved in it. */
const openLiveMode = async (): Promise<void> => {
  const { place } = readDatabase(database.environment);
  const live = await openManagement({
    ...{ place, workspace: 'ws_test', mode: 'live', dataFolder: folder.data },
    masterSecret: told.masterSecret,
  });
  const keyOf = async (kind: 'secret' | 'publishable' | 'signing') => {
    const wishes = { kind, role: kind === 'secret' ? ('admin' as const) : null, name: '', expiresAt: null };
    const answer = await live.createKey(wishes);
    if (!answer.ok) throw new Error(answer.code);
    return answer.key;
  };
  const [publishable, signing] = [await keyOf('publishable'), await keyOf('signing')];
  Object.assign(made, { liveKey: await keyOf('secret'), liveSigning: signing });
  await live.close();

  const url = `http://127.0.0.1:${(executor.address() as AddressInfo).port}/executor`;
  const change = () => asHost(api, 'PUT', '/v1/executor', { kind: 'http', url }, made.liveKey);
  // Keys are noticed within two seconds.
  await until(async () => {
    const { status, body } = await change();
    made.liveExecutor = body.secret;
    return status === 200;
  });
  const { key, kid } = parseCustomerSecret(signing) ?? {};
  if (!key) throw new Error('A signing key is a customer secret.');
  const token = await signToken(factsOf('live'), { key, header: { kid }, claims: { mode: 'live' } });
  const { status, body } = await post(api, '/v1/sessions', { key: publishable, token });
  if (status !== 201 && status !== 200) throw new Error(JSON.stringify(body));
  const unknown = await accept(browser, body, { offer: 'pause', choice: 'months-1' });
  expect([unknown.status, unknown.body.status]).toEqual([202, 'pending']);
};

const noteIds = async (endpoint: string): Promise<void> => {
  const manages = async (method: 'GET' | 'POST' | 'PUT', path: string, body?: object) =>
    (await asHost(api, method, path, body, told.secretKey)).body;
  const source = flowSource('managed', { when: { plan: 'nobodys' } });
  await manages('POST', '/v1/flows/managed/publish', { source });
  await manages('PUT', '/v1/flows/managed/draft', { source, revision: null });
  const { data: actions } = await manages('GET', '/v1/actions');
  const { data: deliveries } = await manages('GET', `/v1/deliveries?endpoint=${endpoint}`);
  Object.assign(ids, {
    '/v1/sessions': session.id,
    '/v1/customers': 'cus_canary',
    '/v1/webhook-endpoints': endpoint,
    '/v1/deliveries': deliveries[0].id,
    '/v1/actions': actions[0].id,
    '/v1/flows': 'managed',
  });
};

/** Which of the words a text says, as they are and as base64 would have them. */
const sayingOf = (text: string, words: Readonly<Record<string, string>>): string[] =>
  Object.entries(words)
    .filter(([, word]) => {
      const encoded = [
        word,
        Buffer.from(word).toString('base64').replace(/=+$/, ''),
        encodeURIComponent(word),
      ];
      return encoded.some((form) => text.includes(form));
    })
    .map(([name]) => name);

const secrets = () => ({ ...told, ...made, sessionSecret: session.secret, token, endpointSecret });
/** What is neither kept nor told, wherever one looks. */
const nowhere = () => ({ ...secrets(), ...addresses, MAIL });
const personal = { FREE_TEXT, ...reached, OF_PROVIDER };

const dump = async (): Promise<string> => {
  const rows = await Promise.all(tableNames.map((table) => database.query(`select * from ${table}`)));
  // The files as well: what was deleted or replaced may still be read from them.
  const { data } = folder;
  const files = await Promise.all((await readdir(data)).map((name) => readFile(join(data, name), 'latin1')));
  return JSON.stringify(rows) + files.join('\n');
};

describe('no secret is', () => {
  it('in the database', async () => {
    const text = await dump();
    expect(text).toContain(session.id);
    // What is looked for could be there: this is.
    expect(sayingOf(text, reached)).toEqual(Object.keys(reached));
    expect(sayingOf(text, nowhere())).toEqual([]);
  });

  it('in a log, and neither is what people wrote or the billing side said', () => {
    expect(api.log()).toContain('action.unsettled');
    expect(sayingOf(api.log(), { ...nowhere(), ...personal })).toEqual([]);
  });

  it('in what can be read at any address of the document, exports and the audit log among them', async () => {
    const { paths } = (await get(api, '/openapi.json')).body;
    const addresses = Object.entries<Record<string, object>>(paths).flatMap(([path, item]) => {
      if (!('get' in item)) return [];
      const id = ids[path.split('/{')[0] ?? ''];
      if (path.includes('{') && !id) throw new Error(`Say what there is at ${path}.`);
      const address = path.replace('{version}', '1').replace(/\{\w+\}/, id ?? '');
      return path === '/v1/sessions/export'
        ? [`${address}?format=csv`, `${address}?format=ndjson`]
        : [address];
    });
    expect(addresses).toContain('/v1/audit-log');
    const said = new Map<string, string>();
    for (const address of addresses) {
      const response = await fetch(`${api.url}${address}`, {
        headers: { authorization: `Bearer ${told.secretKey}` },
      });
      const text = await response.text();
      expect([address, response.status]).toEqual([address, 200]);
      expect([address, sayingOf(text, { ...nowhere(), OF_PROVIDER })]).toEqual([address, []]);
      said.set(address, text);
    }
    // What is searched is really there.
    for (const address of ['/v1/sessions/export?format=csv', '/v1/customers/cus_canary/export'])
      expect(said.get(address)).toContain(FREE_TEXT);
    for (const operation of ['rotateKey', 'createWebhookEndpoint'])
      expect(said.get('/v1/audit-log')).toContain(operation);
    expect(Object.values(made).filter((secret) => typeof secret !== 'string' || secret === '')).toEqual([]);
  });

  it('in a webhook', () => {
    expect(host.webhooks.length).toBeGreaterThan(0);
    expect(sayingOf(JSON.stringify(host.webhooks), { ...nowhere(), OF_PROVIDER })).toEqual([]);
  });

  it('in a problem, whatever was pasted where', () => {
    const bodies = refused.filter(({ status }) => status >= 400).map(({ body }) => body);
    expect(bodies.length).toBeGreaterThan(8);
    expect(sayingOf(JSON.stringify(bodies), { ...nowhere(), ...personal })).toEqual([]);
  });

  it('among the figures', async () => {
    const figures = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
    expect(figures).toContain('partwell_');
    expect(sayingOf(figures, { ...nowhere(), ...personal })).toEqual([]);
  });

  it('in a file or page that anybody can load, every file of the widget among them', async () => {
    const dist = join(import.meta.dirname, '../../../widget/dist');
    const files = globSync('{partwell.js,manifest.json,v/**/*.js}', { cwd: dist });
    if (files.length < 5) throw new Error('packages/widget/dist is not built. Run: npm run build');
    const pages = ['help', 'reference', 'openapi.json', 'readyz', 'healthz', 'flow.schema.json'];
    for (const path of [...files, ...pages]) {
      const response = await fetch(`${api.url}/${path}`);
      const text = await response.text();
      expect([path, response.status, text.length > 0]).toEqual([path, 200, true]);
      expect([path, sayingOf(text, { ...nowhere(), ...personal })]).toEqual([path, []]);
    }
  });

  it('overlooked by the search', () => {
    const [key, value] = Object.entries(told)[0] ?? ['', ''];
    expect(sayingOf(`…${Buffer.from(value).toString('base64')}…`, told)).toEqual([key]);
  });
});

describe('how to reach somebody is', () => {
  const read = async (path: string) => JSON.stringify((await get(api, path, told.secretKey)).body);

  it('told to the executor, in the call that it was left for', () => {
    const asked = calls.flatMap((call) => (call.type === 'action.execute' ? [call.action.command] : []));
    const contacts = asked.filter(({ kind }) => kind === 'contact');
    expect(contacts).toMatchObject([
      { phone: reached.PHONE },
      { phone: reached.PHONE },
      { email: reached.MAILBOX },
    ]);
    expect(sayingOf(JSON.stringify(asked.filter(({ kind }) => kind !== 'contact')), reached)).toEqual([]);
  });

  it('told with the lead, and with no other webhook', () => {
    expect(sayingOf(JSON.stringify(leads()), reached)).toEqual(Object.keys(reached));
    const others = host.webhooks.filter(({ type }) => type !== 'lead.created');
    expect(others.map(({ type }) => type)).toContain('offer.accepted');
    expect(sayingOf(JSON.stringify(others), reached)).toEqual([]);
  });

  it('shown of the delivery of a lead, and of no other', async () => {
    const { data } = (await get(api, '/v1/deliveries?limit=100', told.secretKey)).body;
    for (const { id, type } of data) {
      const shown = sayingOf(await read(`/v1/deliveries/${id}`), reached).length;
      expect([type, shown]).toEqual([type, type === 'lead.created' ? 1 : 0]);
    }
  });

  it('in the export of whoever left it', async () => {
    expect(sayingOf(await read('/v1/customers/cus_called/export'), reached)).toEqual(['PHONE']);
    expect(sayingOf(await read('/v1/customers/cus_written/export'), reached)).toEqual(['MAILBOX']);
  });
});
