// A secret that is replaced while it is at hand: PARTWELL_SECRET is another one, PARTWELL_SECRET_BEFORE is the one of before.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SessionView } from '@partwell/flow/schema';
import { verifyWebhook } from '@partwell/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { settingsFrom } from './config/settings-from.ts';
import { silentLog } from './log/silent-log.ts';
import { openManagement } from './management/open-management.ts';
import { openPartwell, type Partwell } from './open-partwell.ts';
import type { Served } from './testing/api-client.ts';
import {
  accept,
  asHost,
  cancel,
  endpointOf,
  type FakeHost,
  freshDatabase,
  type Receiver,
  serverEnvironment,
  start,
  startFakeHost,
  startReceiver,
  type TestDatabase,
  type TestEndpoint,
  testFlow,
  until,
  view,
  WEBHOOK_SECRET,
  WORKSPACE,
} from './testing/index.ts';
import { type LiveMode, openLiveModeAt } from './testing/open-live-mode.ts';

const before = 'the secret of before, which is long enough';
const today = 'the secret of today, which is as long';
const loyalty = { offer: 'loyalty', choice: 'tier-12' };

let folder: string;
let database: TestDatabase;
let host: FakeHost;
let receiver: Receiver;
let partwell: Partwell | undefined;
let server: Server;
let served: Served;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'partwell-replaced-'));
  await mkdir(join(folder, 'flows'));
  await writeFile(join(folder, 'flows', 'test.json'), JSON.stringify(testFlow));
  database = await freshDatabase(join(folder, 'data'));
  host = await startFakeHost({ secret: WEBHOOK_SECRET });
  receiver = await startReceiver();
  server = createServer((request, response) => partwell?.listener(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  served = { url: `http://127.0.0.1:${port}`, clock: { now: () => new Date() } };
});
afterEach(async () => {
  server.close();
  await partwell?.stop();
  partwell = undefined;
  await Promise.all([host.close(), receiver.close()]);
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const settingsWith = (masterSecret: string, secretBefore?: string) => ({
  ...settingsFrom({
    ...serverEnvironment(host, 0),
    ...database.environment,
    PARTWELL_FLOWS: join(folder, 'flows'),
  }),
  masterSecret,
  secretBefore,
});
const openedWith = (masterSecret: string, secretBefore?: string) =>
  openPartwell(settingsWith(masterSecret, secretBefore), { log: silentLog });
/** Stops the server and starts another one in its place. */
const servedWith = async (masterSecret: string, secretBefore?: string) => {
  await partwell?.stop();
  partwell = undefined;
  partwell = await openedWith(masterSecret, secretBefore);
};
/** Keys of the live mode, as the command line makes them. */
const liveKeys = async () => {
  const { database: place, dataFolder, masterSecret } = settingsWith(before);
  const options = { place, dataFolder, masterSecret, workspace: WORKSPACE, mode: 'live' } as const;
  const management = await openManagement(options);
  const made = async (kind: 'secret' | 'publishable' | 'signing') => {
    const role = kind === 'secret' ? 'admin' : null;
    const one = await management.createKey({ kind, role, name: '', expiresAt: null });
    return one.ok ? one.key : one.code;
  };
  const keys = {
    secret: await made('secret'),
    publishable: await made('publishable'),
    signing: await made('signing'),
  };
  await management.close();
  return keys;
};
const isGivenLoyalty = async (name: string) => 'loyalty' in (await start(served, name)).offers;
const takeLoyaltyAndBeErased = async (name: string) => {
  await accept(served, await start(served, name), loyalty);
  const { body } = await asHost(served, 'DELETE', `/v1/customers/cus_${name}`);
  expect(body.kept.tombstones).toBe(1);
};

let live: LiveMode;
let endpoint: TestEndpoint;
/** What its receiver may verify with, the one before a rotation first. */
let endpointSecrets: string[];
let dialog: SessionView;
beforeEach(async () => {
  await servedWith(before);
  const keys = await liveKeys();
  await servedWith(before);
  live = await openLiveModeAt(served, async (kind) => keys[kind]);
  endpoint = await endpointOf(served, receiver, { events: ['subscription.canceled'] });
  endpointSecrets = [endpoint.secret, (await endpoint.rotate({ overlapHours: 24 })).body.secret];
  dialog = await start(served, 'dialog');
  await takeLoyaltyAndBeErased('erased');
});
afterEach(() => live.host.close());

describe.each([
  ['while the one of before is named', async () => servedWith(today, before)],
  [
    'once the one of before was named and is not any more',
    async () => {
      await servedWith(today, before);
      await servedWith(today);
    },
  ],
])('a secret that was replaced, %s', (_when, replace) => {
  beforeEach(replace);

  it('leaves executors and signing keys of the database as they are', async () => {
    const session = await live.start('live');
    expect((await cancel(served, session)).body.outcome).toMatchObject({ outcome: 'canceled' });
    expect([live.host.ledger.length, live.host.forged]).toEqual([1, 0]);
  });

  it('leaves the secrets of endpoints as they are, also the one before a rotation', async () => {
    await cancel(served, await start(served, 'told'));
    await until(() => receiver.posts.length > 0);
    for (const secret of endpointSecrets) {
      expect(() =>
        verifyWebhook(receiver.posts[0]?.body ?? '', receiver.posts[0]?.headers ?? {}, secret),
      ).not.toThrow();
    }
  });
});

describe('while the one of before is named', () => {
  beforeEach(() => servedWith(today, before));

  it('dialogs that are open go on', async () => {
    expect((await view(served, dialog)).status).toBe(200);
    expect((await cancel(served, dialog)).body.outcome).toMatchObject({ outcome: 'canceled' });
  });

  it('customers who were erased are known again', async () => {
    expect(await isGivenLoyalty('erased')).toBe(false);
    expect(await isGivenLoyalty('somebody-else')).toBe(true);
  });
});

describe('once the one of before is not named any more', () => {
  it('what began meanwhile goes on, and what only the one of before leads to is lost', async () => {
    await servedWith(today, before);
    const meanwhile = await start(served, 'meanwhile');
    await takeLoyaltyAndBeErased('erased-meanwhile');
    await servedWith(today);
    expect((await view(served, meanwhile)).status).toBe(200);
    expect(await isGivenLoyalty('erased-meanwhile')).toBe(false);

    expect((await view(served, dialog)).body.code).toBe('session_secret_invalid');
    expect(await isGivenLoyalty('erased')).toBe(true);
  });
});

describe('two processes on one database, each with the secret of the other as the one of before', () => {
  it('serve what the other has made, whichever has started last', async ({ skip }) => {
    skip(!('PARTWELL_DATABASE_URL' in database.environment), 'A file has one process.');
    await servedWith(before, today);
    const one = partwell;
    const others = [await openedWith(today, before), await openedWith(before, today)];
    for (const next of [...others, one]) {
      partwell = next;
      expect((await view(served, dialog)).status).toBe(200);
      dialog = await start(served, 'dialog');
      expect((await live.start(`at-${others.indexOf(next as Partwell)}`)).id).toMatch(/^ses_/);
      expect(await isGivenLoyalty('erased')).toBe(false);
    }
    await Promise.all(others.map((each) => each.stop()));
    partwell = one;
  });
});
