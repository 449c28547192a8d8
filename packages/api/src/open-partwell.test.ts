import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createSocketServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, type TestContext } from 'vitest';
import { isApiError } from './api-error.ts';
import type { Settings } from './config/settings.ts';
import { settingsFrom } from './config/settings-from.ts';
import { silentLog } from './log/silent-log.ts';
import { openPartwell, type Partwell } from './open-partwell.ts';
import { systemClock } from './system/system-clock.ts';
import type { Served } from './testing/api-client.ts';

import { until } from './testing/api-process.ts';
import { askAsWritten } from './testing/ask-as-written.ts';
import { freePort } from './testing/free-port.ts';
import {
  accept,
  asHost,
  cancel,
  type FakeHost,
  freshDatabase,
  PUBLISHABLE_KEY,
  serverEnvironment,
  start,
  startFakeHost,
  type TestDatabase,
  testFlow,
  WEBHOOK_SECRET,
  WORKSPACE,
} from './testing/index.ts';

/** Taken before anything here was opened. */
const ownGlobals = [globalThis.Request, globalThis.Response];

let folder: string;
let database: TestDatabase;
let host: FakeHost;
let opened: Partwell[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'partwell-open-'));
  await mkdir(join(folder, 'flows'));
  await write(testFlow);
  database = await freshDatabase(join(folder, 'data'));
  host = await startFakeHost({ secret: WEBHOOK_SECRET });
});
afterEach(async () => {
  await Promise.all(opened.map((each) => each.stop()));
  opened = [];
  await host.close();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const write = (flow: unknown) => writeFile(join(folder, 'flows', 'test.json'), JSON.stringify(flow));
const settings = () =>
  settingsFrom({
    ...serverEnvironment(host, 0),
    ...database.environment,
    PARTWELL_FLOWS: join(folder, 'flows'),
  });
/** One file serves one process; a server of databases any number, which have their secret from the environment. */
const onFileOnly = ({ skip }: TestContext) =>
  skip('PARTWELL_DATABASE_URL' in database.environment, 'It is about the folder with the file.');
const open = async () => {
  const partwell = await openPartwell(settings(), { log: silentLog });
  opened.push(partwell);
  return partwell;
};
/** Behind a server of somebody else, for as long as it is asked. */
const served = async (
  listener: Partwell['listener'],
  ask: (world: Served) => Promise<void>,
): Promise<void> => {
  const port = await freePort();
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  await ask({ url: `http://127.0.0.1:${port}`, clock: systemClock }).finally(() => server.close());
};
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'none',
    (error: unknown) => (isApiError(error) ? error.code : String(error)),
  );

describe('Partwell in a process of somebody else', () => {
  it('is refused a second time on the same folder, until the first has stopped', async (context) => {
    onFileOnly(context);
    const first = await open();
    expect(await codeOf(open())).toBe('storage_in_use');
    opened = [];
    await Promise.all([first.stop(), first.stop()]);
    expect(await codeOf(open())).toBe('none');
  });

  it('is told in the log which of its variables does nothing', async () => {
    const said: unknown[] = [];
    const log = { ...silentLog, warn: (...line: unknown[]) => said.push(line) };
    const unknownVariables = [{ variable: 'PARTWELL_ORIGIN', nearest: 'PARTWELL_ORIGINS' }];
    opened.push(await openPartwell({ ...settings(), unknownVariables }, { log }));
    expect(said).toContainEqual(['settings.unknown', unknownVariables[0]]);
  });

  it('in which nobody carries out says so, and begins no session', async () => {
    const said: unknown[] = [];
    const log = { ...silentLog, warn: (...line: unknown[]) => said.push(line) };
    const partwell = await openPartwell({ ...settings(), executor: undefined }, { log });
    opened.push(partwell);
    expect(said).toContainEqual(['executor.none', { workspace: WORKSPACE, mode: 'test' }]);
    const asked = new Request('http://a.test/v1/sessions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ key: PUBLISHABLE_KEY, token: 'none' }),
    });
    const answer = await partwell.fetch(asked);
    expect([answer.status, await answer.json()]).toMatchObject([403, { code: 'mode_not_served' }]);
  });

  it('answers what cannot be read as a request, too', async () => {
    const partwell = await open();
    await served(partwell.listener, async ({ url }) => {
      const answer = await askAsWritten(url, '/v1\\sessions');
      expect([answer.status, answer.body.code]).toEqual([400, 'invalid_request']);
    });
  });

  it('signs with the secret before, too, while the host still knows only that one', async () => {
    const today = `whsec_${Buffer.alloc(24, 5).toString('base64')}`;
    const signed = { PARTWELL_EXECUTOR_SECRET: today, PARTWELL_WEBHOOK_SECRET: today };
    const before = {
      PARTWELL_EXECUTOR_SECRET_BEFORE: WEBHOOK_SECRET,
      PARTWELL_WEBHOOK_SECRET_BEFORE: WEBHOOK_SECRET,
    };
    for (const [known, environment, isTaken] of [
      [WEBHOOK_SECRET, { ...signed, ...before }, true],
      [today, { ...signed, ...before }, true],
      [WEBHOOK_SECRET, signed, false],
    ] as const) {
      host.signedWith(known);
      const told = host.webhooks.length;
      const partwell = await openPartwell(
        settingsFrom({
          ...serverEnvironment(host, 0),
          ...database.environment,
          PARTWELL_FLOWS: join(folder, 'flows'),
          ...environment,
        }),
        { log: silentLog },
      );
      await served(partwell.listener, async (world) => {
        const name = `${known}-${isTaken}`;
        expect((await cancel(world, await start(world, name))).status).toBe(isTaken ? 200 : 202);
        await until(() => host.webhooks.length > told);
      });
      expect(host.webhooks.slice(told).map(({ verified }) => verified)).toContain(isTaken);
      expect(host.webhooks.slice(told).map(({ verified }) => verified)).not.toContain(!isTaken);
      await partwell.stop();
    }
  });

  it('in which the page carries out says nothing of the kind', async () => {
    const said: string[] = [];
    const log = { ...silentLog, warn: (event: string) => said.push(event) };
    opened.push(await openPartwell({ ...settings(), executor: 'page' }, { log }));
    expect(said).not.toContain('executor.none');
  });

  it('that cannot be opened lets the database go', async (context) => {
    onFileOnly(context);
    await mkdir(join(folder, 'data'));
    await writeFile(join(folder, 'data', 'secret'), 'cut-off');
    expect(await codeOf(open())).toBe('master_key_unusable');
    await rm(join(folder, 'data', 'secret'));
    expect(await codeOf(open())).toBe('none');
  });

  it('is not opened with another secret than its database was used with, before somebody says that it is lost', async () => {
    const openedWith = (change: Partial<Settings>) =>
      openPartwell({ ...settings(), ...change }, { log: silentLog }).then(async (partwell) => {
        await partwell.stop();
        return 'opened';
      }, String);
    const [one, other, third] = ['1', '2', '3'].map((digit) => digit.repeat(32));
    expect(await openedWith({ masterSecret: one })).toBe('opened');
    const refusal = await openedWith({ masterSecret: other });
    expect(refusal).toMatch(/dialogs that are open end.*receipts.*pseudonyms/);
    expect(refusal).toContain('name that as PARTWELL_SECRET_BEFORE, and nothing is lost.');
    const [, secretReplaced] = /PARTWELL_SECRET_REPLACED=([0-9a-f]{12})/.exec(refusal) ?? [];
    expect(await openedWith({ masterSecret: one })).toBe('opened');
    expect(await openedWith({ masterSecret: other, secretReplaced })).toBe('opened');
    // What was said once holds for the secret that it names, and for no later loss.
    expect(await openedWith({ masterSecret: third, secretReplaced })).toContain('PARTWELL_SECRET_REPLACED=');
    expect(await openedWith({ masterSecret: third, secretBefore: other })).toBe('opened');
  });

  it('whose secret is gone is not opened with a new one', async (context) => {
    onFileOnly(context);
    await (await open()).stop();
    opened = [];
    await rm(join(folder, 'data', 'secret'));
    expect(await codeOf(open())).toBe('master_key_differs');
    expect(await readdir(join(folder, 'data'))).not.toContain('secret');
  });

  it('of which no secret is known, since an older version has used it, is not opened with a new one either', async (context) => {
    onFileOnly(context);
    await (await open()).stop();
    opened = [];
    await database.query('delete from installation');
    expect(await codeOf(open().then((partwell) => partwell.stop()))).toBe('none');
    opened = [];
    await database.query('delete from installation');
    await rm(join(folder, 'data', 'secret'));
    expect(await codeOf(open())).toBe('master_key_differs');
    const secretReplaced = 'unknown';
    opened.push(await openPartwell({ ...settings(), secretReplaced }, { log: silentLog }));
  });

  it('opened again after a flow was changed has its next version, and keeps what was begun', async () => {
    const first = await open();
    let partwell = first;
    await served(
      (request, response) => partwell.listener(request, response),
      async (world) => {
        const session = await start(world, 'before');
        opened = [];
        await first.stop();
        await write({ ...testFlow, reasons: testFlow.reasons?.slice(0, 1) });
        partwell = await open();
        expect(partwell.flows.map(({ version }) => version)).toEqual([2]);
        expect((await cancel(world, session)).body.outcome).toMatchObject({ outcome: 'canceled' });
      },
    );
  });

  it('leaves the process its own Request and Response', async () => {
    await open();
    expect([globalThis.Request, globalThis.Response]).toEqual(ownGlobals);
  });

  it('says that it is stopping, and serves on', async () => {
    const partwell = await open();
    const ready = async () => (await partwell.fetch(new Request('http://a.test/readyz'))).status;
    expect(await ready()).toBe(200);
    partwell.announceStop();
    expect(await ready()).toBe(503);
    expect((await partwell.fetch(new Request('http://a.test/healthz'))).status).toBe(200);
  });

  it('serves the widget of a folder that it is told', async () => {
    await writeFile(join(folder, 'partwell.js'), '// ours');
    const partwell = await openPartwell(settings(), { log: silentLog, widgetFolder: folder });
    opened.push(partwell);
    const answer = await partwell.fetch(new Request('http://a.test/partwell.js'));
    expect(await answer.text()).toBe(await readFile(join(folder, 'partwell.js'), 'utf8'));
  });

  it('is not opened with an environment that is not complete, of which all is said', () => {
    expect(() => settingsFrom({})).toThrow(/PARTWELL_WORKSPACE[\s\S]*PARTWELL_FLOWS/);
  });
});

describe('where http and private addresses are not allowed', () => {
  /** Somewhere inside, that counts who comes. */
  const inside = async () => {
    let visits = 0;
    const server = createSocketServer((socket) => {
      visits += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    return { url: `https://127.0.0.1:${port}/`, visits: () => visits, close: () => server.close() };
  };
  const openWith = async (change: Partial<Settings>) => {
    const partwell = await openPartwell({ ...settings(), allowHttp: false, ...change }, { log: silentLog });
    opened.push(partwell);
    return partwell;
  };

  it.each([
    ['https://10.0.0.1/', 'public internet'],
    ['https://localhost/', 'public internet'],
    ['http://93.184.215.14/', 'https'],
  ])('%s is taken neither for a webhook endpoint nor for an executor', async (url, why) => {
    const { listener } = await openWith({ executor: undefined });
    await served(listener, async (world) => {
      const answers = [
        [await asHost(world, 'POST', '/v1/webhook-endpoints', { url }), 'endpoint_address_refused'],
        [await asHost(world, 'PUT', '/v1/executor', { kind: 'http', url }), 'executor_address_refused'],
      ] as const;
      for (const [{ status, body }, code] of answers) {
        expect([status, body.code]).toEqual([422, code]);
        expect(body.detail).toContain(why);
      }
    });
  });

  it('neither an executor nor a webhook endpoint of the settings is spoken to there', async () => {
    const { url, visits, close } = await inside();
    const address = { url, secrets: [WEBHOOK_SECRET] };
    const { listener } = await openWith({ executor: address, webhook: address });
    await served(listener, async (world) => {
      const session = await start(world, 'inside');
      const answer = await accept(world, session, { offer: 'pause', choice: 'months-1' });
      expect([answer.status, answer.body.status]).toEqual([202, 'pending']);
      const [action] = (await asHost(world, 'GET', '/v1/actions')).body.data;
      expect(action).toMatchObject({ status: 'pending', cause: 'unreachable' });
      const [delivery] = (await asHost(world, 'GET', '/v1/deliveries')).body.data;
      const historyOf = async () =>
        (await asHost(world, 'GET', `/v1/deliveries/${delivery.id}`)).body.history;
      await until(async () => (await historyOf()).length > 0);
      expect(await historyOf()).toMatchObject([{ status: null, problem: 'address_refused' }]);
      expect(visits()).toBe(0);
    });
    close();
  });
});
