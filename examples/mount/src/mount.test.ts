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
  freePort,
  get,
  post,
  serverEnvironment,
  signToken,
  startFakeHost,
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

  // Links in pages of ours hold under a path.
  expect(await (await fetch(`${api.url}/reference`)).text()).not.toMatch(/(href|src)="\//);

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

describe.each(['express', 'fastify', 'hono'])('a server of %s', (name) => {
  it('has Partwell under a path, and stops with it', async () => {
    const port = await freePort();
    const child = spawn(process.execPath, [path.join(import.meta.dirname, name, 'main.ts')], {
      env: {
        PATH: process.env.PATH,
        NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? path.join(tmpdir(), 'partwell-compiled'),
        ...environment(),
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
      await leaves(url, name);
      child.kill('SIGTERM');
      expect(await ended).toEqual([0, null]);
    } finally {
      child.kill('SIGKILL');
    }
  });
});

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
