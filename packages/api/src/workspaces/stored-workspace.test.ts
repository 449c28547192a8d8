import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Owner } from '../ports/records.ts';
import { PUBLISHABLE_KEY, SECRET_KEY, startWorld, WORKSPACE, type World } from '../testing/index.ts';
import { keyOf } from '../testing/key-of.ts';
import { storedWorkspace } from './stored-workspace.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const live: Owner = { workspace: WORKSPACE, mode: 'live' };

/** As another process would have it, on a clock of the test's own. */
const another = (storage = world.storage) => {
  const time = { millis: 0 };
  const { clock, secretBox, log } = world.context.ports;
  const workspace = { id: WORKSPACE, mode: 'test', customerKeys: new Map(), endpoints: [] } as const;
  const options = {
    workspace,
    publishableKey: PUBLISHABLE_KEY,
    secretKey: SECRET_KEY,
    origins: ['https://a.example.com'],
  };
  const ports = { storage, clock, secretBox, log };
  return { time, workspaces: storedWorkspace(options, ports, () => time.millis) };
};

it('notices within a second what was changed elsewhere', async () => {
  const { time, workspaces } = another();
  const { record, key } = await keyOf(world);
  expect((await workspaces.bySecretKey(key)).ok).toBe(true);
  await world.storage.keys.update(record, record.id, { revokedAt: '2100-01-01T00:00:00.000Z' });
  time.millis = 999;
  expect((await workspaces.bySecretKey(key)).ok).toBe(true);
  time.millis = 1000;
  expect(await workspaces.bySecretKey(key)).toEqual({ ok: false, code: 'key_revoked' });
});

it('asks the database as seldom for keys that nobody has as for those that somebody has', async () => {
  let asked = 0;
  const { ofWorkspace } = world.storage.keys;
  const counting = {
    ...world.storage,
    keys: {
      ...world.storage.keys,
      ofWorkspace: (...given: Parameters<typeof ofWorkspace>) => {
        asked += 1;
        return ofWorkspace(...given);
      },
    },
  };
  const { workspaces } = another(counting);
  for (let round = 0; round < 50; round += 1) {
    await workspaces.bySecretKey(`sk_test_${round}`);
    await workspaces.byPublishableKey(`pk_test_${round}`);
  }
  expect(asked).toBe(1);
});

it('opens nothing by what it knew while the database is away, and still says to pages what it can', async () => {
  let isAway = false;
  const { ofWorkspace } = world.storage.keys;
  const leaving = {
    ...world.storage,
    keys: {
      ...world.storage.keys,
      ofWorkspace: (...given: Parameters<typeof ofWorkspace>) =>
        isAway ? Promise.reject(new Error('away')) : ofWorkspace(...given),
    },
  };
  const { key } = await keyOf(world);
  const { time, workspaces } = another(leaving);
  expect((await workspaces.bySecretKey(key)).ok).toBe(true);
  isAway = true;
  time.millis = 1000;
  await expect(workspaces.bySecretKey(key)).rejects.toThrow('away');
  await expect(workspaces.byPublishableKey(PUBLISHABLE_KEY)).rejects.toThrow('away');
  expect(await workspaces.allowsOrigin('https://a.example.com')).toBe(true);
  expect(await workspaces.allowsOrigin('https://b.example.com')).toBe(false);
});

it('takes what was sealed with another secret of the server for no key, and says so once', async () => {
  const said: unknown[] = [];
  const { record } = await keyOf(world, { kind: 'signing' });
  await world.storage.keys.update(record, record.id, { sealed: '1.AAAA' });
  const { clock, secretBox, log } = world.context.ports;
  const workspaces = storedWorkspace(
    {
      workspace: { id: WORKSPACE, mode: 'test', customerKeys: new Map(), endpoints: [] },
      publishableKey: PUBLISHABLE_KEY,
      secretKey: SECRET_KEY,
      origins: undefined,
    },
    {
      storage: world.storage,
      clock,
      secretBox,
      log: { ...log, error: (event, fields) => said.push([event, fields?.key]) },
    },
  );
  await workspaces.served();
  workspaces.changed();
  const found = await workspaces.byPublishableKey(PUBLISHABLE_KEY);
  expect(found.ok && found.workspace.customerKeys.size).toBe(0);
  expect(said).toEqual([['key.secret_unreadable', record.id]]);
  await world.storage.keys.update(record, record.id, { revokedAt: '2100-01-01T00:00:00.000Z' });
});

it('serves the other mode as soon as somebody carries out in it, and no other workspace', async () => {
  const { time, workspaces } = another();
  const test: Owner = { workspace: WORKSPACE, mode: 'test' };
  expect(await workspaces.served()).toEqual([test]);
  await world.storage.modes.save({ ...live, origins: [], executor: { kind: 'page' }, closedAt: null });
  await world.storage.modes.save({
    workspace: 'ws_other',
    mode: 'live',
    origins: [],
    executor: { kind: 'page' },
    closedAt: null,
  });
  time.millis = 1000;
  expect(await workspaces.served()).toEqual([live, test]);
  expect(await workspaces.executorOf(live)).toEqual({ kind: 'page' });
  expect(await workspaces.executorOf({ workspace: 'ws_other', mode: 'live' })).toBeUndefined();
});

it('serves nobody in its own mode before somebody carries out in it, and looks after what there is', async () => {
  const { clock, secretBox, log } = world.context.ports;
  const time = { millis: 0 };
  const test: Owner = { workspace: WORKSPACE, mode: 'test' };
  const workspaces = storedWorkspace(
    {
      workspace: {
        ...{ id: WORKSPACE, mode: 'test', customerKeys: new Map(), endpoints: [] },
        hasConfiguredExecutor: false,
      },
      publishableKey: PUBLISHABLE_KEY,
      secretKey: SECRET_KEY,
      origins: ['https://own.example.com'],
    },
    { storage: world.storage, clock, secretBox, log },
    () => time.millis,
  );
  const closed = await workspaces.byPublishableKey(PUBLISHABLE_KEY);
  expect(closed).toMatchObject({ ok: false, code: 'mode_not_served' });
  expect((await workspaces.bySecretKey(SECRET_KEY)).ok).toBe(true);
  expect(await workspaces.allowsOrigin('https://own.example.com')).toBe(true);
  expect(await workspaces.served()).toContainEqual(test);

  await world.storage.modes.save({ ...test, origins: [], executor: { kind: 'page' }, closedAt: null });
  time.millis = 1000;
  expect((await workspaces.byPublishableKey(PUBLISHABLE_KEY)).ok).toBe(true);
});
