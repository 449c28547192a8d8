import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { SECRET_KEY, start, startWorld, testFlow, type World } from '../testing/index.ts';
import { storedSession } from '../testing/stored-records.ts';
import { createClient } from './create-client.ts';
import { dataOf } from './data-of.ts';
import { pages } from './pages.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const client = () => createClient({ api: world.url, secretKey: SECRET_KEY });

describe('the client', () => {
  it('reads and writes with the types of the document', async () => {
    const source = JSON.stringify({ ...testFlow, id: 'typed', when: { plan: 'team' } });
    const params = { path: { flow: 'typed' } };
    const { data } = await client().POST('/v1/flows/{flow}/publish', { params, body: { source } });
    const version: number | undefined = data?.version;
    expect(version).toBe(1);
    const shown = dataOf(await client().GET('/v1/flows/{flow}', { params }));
    expect([shown.active, shown.managedBy]).toEqual([true, 'api']);
    const gone = await client().DELETE('/v1/flows/{flow}', { params });
    expect([gone.response.status, gone.error]).toEqual([204, undefined]);
  });

  it('answers a problem as one, by its code, with what is known of it', async () => {
    const params = { path: { flow: 'broken' } };
    const { error } = await client().POST('/v1/flows/{flow}/publish', { params, body: { source: '{' } });
    expect(error?.code).toBe('flow_invalid');
    // The compiler knows of `problems` only after the code is looked at.
    const problems = error?.code === 'flow_invalid' ? error.problems : [];
    expect(problems[0]).toMatchObject({ code: 'json_syntax', pointer: '' });
    const wrongKey = createClient({ api: world.url, secretKey: 'sk_test_wrong' });
    const refused = wrongKey.GET('/v1/flows').then(dataOf);
    await expect(refused).rejects.toMatchObject({ name: 'ClientError', code: 'secret_key_invalid' });
  });

  it.each(['title', 'detail', 'code'])('takes an answer whose %s is no text for none of the API', (name) => {
    const said = { code: 'odd', title: 'Odd', detail: 'Odd.', [name]: { toString: 1 } };
    const answer = { error: said as never, response: new Response(null, { status: 502 }) };
    expect(() => dataOf(answer)).toThrow('It was answered with 502. That is no answer of this API.');
  });

  it('goes through all pages of a list', async () => {
    await world.storage.transaction(async ({ sessions }) => {
      for (let index = 0; index < 45; index += 1) {
        await sessions.insert(storedSession(`ses_00${index + 10}`, { status: 'abandoned' }));
      }
    });
    await start(world, 'newest');
    const ids: string[] = [];
    let asked = 0;
    const all = pages((page) => {
      asked += 1;
      return client().GET('/v1/sessions', { params: { query: page } });
    });
    for await (const { id } of all) ids.push(id);
    expect([ids.length, new Set(ids).size, asked]).toEqual([46, 46, 3]);
  });
});

describe('a server that says not now', () => {
  let asked: string[] = [];
  let busy = 2;
  const answer = { status: 503, 'retry-after': '0' };
  const server = createServer((request, response: ServerResponse) => {
    asked.push(`${request.method} ${request.url}`);
    request.resume();
    const { status, ...headers } = answer;
    const isBusy = asked.length <= busy;
    response.writeHead(isBusy ? status : 200, { 'content-type': 'application/json', ...headers });
    response.end(isBusy ? '{"code":"unavailable","title":"Not now","detail":"Later."}' : '{"data":[]}');
  });
  let api: string;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));
  afterEach(() => {
    asked = [];
    busy = 2;
    answer['retry-after'] = '0';
  });
  const path = { path: { flow: 'a' } };
  const busyClient = () => createClient({ api, secretKey: SECRET_KEY, retries: 3 });

  it.each([429, 503])('is asked again after %i, with what was to be written', async (status) => {
    answer.status = status;
    expect((await busyClient().GET('/v1/flows')).response.status).toBe(200);
    expect(asked).toHaveLength(3);
    asked = [];
    const body = { enabled: false };
    const put = await busyClient().PUT('/v1/flows/{flow}/offers', { params: path, body });
    expect([put.response.status, asked.length]).toEqual([200, 3]);
  });

  it('is asked once for what is not idempotent', async () => {
    const body = { version: 1 };
    const { error } = await busyClient().POST('/v1/flows/{flow}/rollback', { params: path, body });
    expect([error?.code, asked.length]).toEqual(['unavailable', 1]);
  });

  it('is given up when it goes on, or says to wait for long', async () => {
    busy = 99;
    expect((await busyClient().GET('/v1/flows')).response.status).toBe(answer.status);
    expect(asked).toHaveLength(4);
    asked = [];
    answer['retry-after'] = '3600';
    expect((await busyClient().GET('/v1/flows')).response.status).toBe(answer.status);
    expect(asked).toHaveLength(1);
  });
});
