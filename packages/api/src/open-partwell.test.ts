import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isApiError } from './api-error.ts';
import { settingsFrom } from './config/settings-from.ts';
import { silentLog } from './log/silent-log.ts';
import { openPartwell, type Partwell } from './open-partwell.ts';
import { freePort } from './testing/free-port.ts';
import {
  cancel,
  type FakeHost,
  serverEnvironment,
  start,
  startFakeHost,
  testFlow,
  WEBHOOK_SECRET,
} from './testing/index.ts';

/** Taken before anything here was opened. */
const ownGlobals = [globalThis.Request, globalThis.Response];

let folder: string;
let host: FakeHost;
let opened: Partwell[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'partwell-open-'));
  await mkdir(join(folder, 'flows'));
  await write(testFlow);
  host = await startFakeHost({ secret: WEBHOOK_SECRET });
});
afterEach(async () => {
  await Promise.all(opened.map((each) => each.stop()));
  opened = [];
  await host.close();
  await rm(folder, { recursive: true, force: true });
});

const write = (flow: unknown) => writeFile(join(folder, 'flows', 'test.json'), JSON.stringify(flow));
const settings = () =>
  settingsFrom({
    ...serverEnvironment(host, 0),
    PARTWELL_DATA: join(folder, 'data'),
    PARTWELL_FLOWS: join(folder, 'flows'),
  });
const open = async () => {
  const partwell = await openPartwell(settings(), { log: silentLog });
  opened.push(partwell);
  return partwell;
};
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'none',
    (error: unknown) => (isApiError(error) ? error.code : String(error)),
  );

describe('Partwell in a process of somebody else', () => {
  it('is refused a second time on the same folder, until the first has stopped', async () => {
    const first = await open();
    expect(await codeOf(open())).toBe('storage_in_use');
    opened = [];
    await Promise.all([first.stop(), first.stop()]);
    expect(await codeOf(open())).toBe('none');
  });

  it('that cannot be opened lets the database go', async () => {
    await mkdir(join(folder, 'data'));
    await writeFile(join(folder, 'data', 'secret'), 'cut-off');
    expect(await codeOf(open())).toBe('master_key_unusable');
    await rm(join(folder, 'data', 'secret'));
    expect(await codeOf(open())).toBe('none');
  });

  it('opened again after a flow was changed has its next version, and keeps what was begun', async () => {
    const first = await open();
    const port = await freePort();
    let partwell = first;
    const server = createServer((request, response) => partwell.listener(request, response));
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    try {
      const served = { url: `http://127.0.0.1:${port}`, clock: { now: () => new Date() } };
      const session = await start(served, 'before');
      opened = [];
      await first.stop();
      await write({ ...testFlow, reasons: testFlow.reasons?.slice(0, 1) });
      partwell = await open();
      expect(partwell.flows.map(({ version }) => version)).toEqual([2]);
      expect((await cancel(served, session)).body.outcome).toMatchObject({ outcome: 'canceled' });
    } finally {
      server.close();
    }
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
