import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  asHost,
  cancel,
  type FakeHost,
  factsOf,
  findPostgres,
  freePort,
  get,
  post,
  serverEnvironment,
  signToken,
  startFakeHost,
  startPostgresServer,
  startWith,
  until,
  WEBHOOK_SECRET,
} from '@partwell/api/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

const flows = path.resolve(import.meta.dirname, '../../flows/halyard.json');

// Each starts a whole process; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000 });

let host: FakeHost;
let folder: string;
beforeAll(async () => {
  host = await startFakeHost({ secret: WEBHOOK_SECRET });
});
afterAll(() => host.close());
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'partwell-mount-'));
  mkdirSync(path.join(folder, 'flows'));
  cpSync(flows, path.join(folder, 'flows', 'halyard.json'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const environment = () => ({
  ...serverEnvironment(host, 0),
  PARTWELL_FLOWS: path.join(folder, 'flows'),
  PARTWELL_DATA: path.join(folder, 'data'),
  PARTWELL_LOG: 'silent',
});

/** What a page and a server do with Partwell, below the path it is mounted under. */
async function leaves(url: string, name: string): Promise<void> {
  const api = { url: `${url}/partwell`, clock: { now: () => new Date() } };
  expect(await get(api, '/readyz')).toMatchObject({ status: 200 });
  expect(await get(api, '/nowhere')).toMatchObject({ status: 404, body: { code: 'not_found' } });

  // Links in pages and answers of ours hold under a path.
  const reference = await (await fetch(`${api.url}/reference`)).text();
  expect(reference).not.toMatch(/(href|src)="\//);
  for (const [place, code] of [
    ['/nowhere', 'not_found'],
    ['/v1/sessions/ses_nobody', 'session_secret_invalid'],
  ]) {
    const { type } = (await get(api, `${place}`)).body;
    expect(new URL(type, `${api.url}${place}`).href).toBe(`${api.url}/reference#${code}`);
    expect(reference).toContain(`id="${code}"`);
  }
  const [server] = (await get(api, '/openapi.json')).body.servers;
  expect(new URL(server.url, `${api.url}/openapi.json`).href).toBe(`${api.url}/`);

  const token = await signToken(factsOf(name), { now: new Date() });
  const started = await startWith(api, token);
  expect(started.status).toBe(201);
  const { id, secret } = started.body;
  const events = { secret, events: [{ id: `evt-${name}`, type: 'dialog.closed' }] };
  // As a page sends it on its way out: text/plain, which no parser of JSON takes.
  expect((await post(api, `/v1/sessions/${id}/events`, events)).status).toBeLessThan(300);
  expect((await cancel(api, started.body)).body).toMatchObject({ outcome: { outcome: 'canceled' } });
  expect(host.ledger.filter(({ customer }) => customer === `cus_${name}`)).toHaveLength(1);

  const endpoint = { url: host.webhookUrl, events: ['lead.created'] };
  const made = await asHost(api, 'POST', '/v1/webhook-endpoints', endpoint);
  expect(made.status).toBe(201);
  expect((await asHost(api, 'DELETE', `/v1/webhook-endpoints/${made.body.id}`)).status).toBe(204);
}

/** Starts the example, leaves in it, and asks it to stop. */
async function works(name: string, env: Readonly<Record<string, string>>): Promise<void> {
  const port = await freePort();
  const child = spawn(process.execPath, [path.join(import.meta.dirname, name, 'main.ts')], {
    env: {
      PATH: process.env.PATH,
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? path.join(tmpdir(), 'partwell-compiled'),
      ...env,
      PORT: String(port),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part) => {
      said += part;
    });
  const ended = once(child, 'close');
  try {
    await until(() => {
      if (child.exitCode !== null) throw new Error(said);
      return said.includes(`http://localhost:${port}`);
    });
    const url = `http://127.0.0.1:${port}`;
    expect(await (await fetch(url)).text()).toMatch(/data-partwell-token="eyJ/);
    await leaves(url, `${name}-${port}`);
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  } finally {
    child.kill('SIGKILL');
  }
}

describe.each(['express', 'fastify', 'hono'])('a server of %s', (name) => {
  it('has Partwell under a path, and stops with it', () => works(name, environment()));
});

// Brought by `npm test`; where it cannot be installed there is nothing to start.
it.skipIf(!findPostgres(process.env.PATH ?? ''))(
  'a server keeps what it has on PostgreSQL as well',
  async () => {
    const server = await startPostgresServer();
    try {
      const { PARTWELL_DATA: _folder, ...env } = environment();
      await works('hono', {
        ...env,
        PARTWELL_DATABASE_URL: server.url,
        PARTWELL_SECRET: 'the same words for every process of a test',
      });
    } finally {
      await server.remove();
    }
  },
);

describe('a server of Next', () => {
  it('has Partwell under a path, once it has started', async () => {
    const route = await import('./next/app/partwell/[...path]/route.ts');
    const elsewhere = globalThis.fetch;
    const call = (url: string, init?: RequestInit) => {
      const request = new Request(url, init);
      if (!url.startsWith('http://next.test/')) return elsewhere(request);
      const handle = route[request.method as 'GET' | 'POST' | 'DELETE'];
      return handle(request);
    };
    expect((await call('http://next.test/partwell/readyz')).status).toBe(503);

    const { register } = await import('./next/instrumentation.ts');
    for (const [key, value] of Object.entries(environment())) vi.stubEnv(key, value);
    await register();
    expect(globalThis.partwell).toBeUndefined();
    vi.stubEnv('NEXT_RUNTIME', 'nodejs');
    await register();
    await register();
    vi.stubGlobal('fetch', call);
    try {
      await leaves('http://next.test', 'next');
    } finally {
      vi.unstubAllGlobals();
      vi.unstubAllEnvs();
      await globalThis.partwell?.stop();
    }
  });
});
