import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ExecutorSetting } from '../ports/records.ts';
import { endpointPlace, executorPlace, keyPlace } from '../ports/secret-box.ts';
import { secretBox } from '../system/secret-box.ts';
import { systemRandom } from '../system/system-random.ts';
import { startWorld, until, WORKSPACE, type World } from '../testing/index.ts';
import { storedEndpoint, storedKey } from '../testing/stored-records.ts';
import { sealAnew } from './seal-anew.ts';

const HOUR = 3_600_000;
const owner = { workspace: WORKSPACE, mode: 'live' } as const;
const [before, today] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
const boxBefore = secretBox(before, systemRandom);
const boxToday = secretBox(today, systemRandom);
const boxOfBoth = secretBox(today, systemRandom, before);

let world: World;
beforeEach(async () => {
  world = await startWorld({ ports: () => ({ secretBox: boxOfBoth }), workers: { eraseEveryMillis: 20 } });
});
afterEach(() => world.close());

const place = endpointPlace(owner, 'whe_1');
/** An endpoint as a process makes it that has only the secret of before. */
const madeBefore = (patch = {}) =>
  world.storage.endpoints.insert(
    storedEndpoint('whe_1', { ...owner, secret: boxBefore.seal(place, 'whsec_1'), ...patch }),
  );
const endpoint = () => world.storage.endpoints.find('whe_1');

it('is done once by two that begin at once', async () => {
  await madeBefore();
  const counts = await Promise.all([1, 2].map(() => sealAnew(world.context.ports, WORKSPACE)));
  expect(counts.sort()).toEqual([0, 1]);
  expect(boxToday.open(place, (await endpoint())?.secret ?? '')).toBe('whsec_1');
});

it('is done again by itself, for what another process has sealed since', async () => {
  await world.workers.start(false);
  await madeBefore();
  await until(async () => boxToday.open(place, (await endpoint())?.secret ?? '') === 'whsec_1');
});

it('leaves what neither of the two opens as it is, and what belongs to another workspace', async () => {
  const elsewhere = keyPlace({ workspace: 'ws_else', mode: 'live' }, 'key_1');
  const sealed = boxBefore.seal(elsewhere, 'cs_1');
  await world.storage.keys.insert(storedKey('key_1', { workspace: 'ws_else', mode: 'live', sealed }));
  await madeBefore({ secret: secretBox(new Uint8Array(32).fill(3), systemRandom).seal(place, 'whsec_1') });
  const kept = await endpoint();
  expect(await sealAnew(world.context.ports, WORKSPACE)).toBe(0);
  expect(await endpoint()).toEqual(kept);
  expect((await world.storage.keys.list({ workspace: 'ws_else', mode: 'live' }))[0]?.sealed).toBe(sealed);
});

it.each([
  ['leaves the secret before a rotation that ends at any moment', 1000, false],
  ['takes the secret before a rotation that ends later with it', HOUR, true],
])('%s', async (_what, left, isAnew) => {
  const previousUntil = new Date(world.clock.now().getTime() + left).toISOString();
  await madeBefore({ previousSecret: boxBefore.seal(place, 'whsec_0'), previousUntil });
  await sealAnew(world.context.ports, WORKSPACE);
  expect(boxToday.open(place, (await endpoint())?.previousSecret ?? '')).toBe(isAnew ? 'whsec_0' : undefined);
});

it('takes the executor’s secrets with it, and leaves the one before that ends at any moment', async () => {
  const place = executorPlace(owner);
  const seal = (secret: string) => boxBefore.seal(place, secret);
  const http = { kind: 'http', url: 'https://a.test', secret: seal('whsec_1') } as const;
  const until = (millis: number) => new Date(world.clock.now().getTime() + millis).toISOString();
  const anew = async (executor: ExecutorSetting) => {
    await world.storage.modes.save({ ...owner, origins: [], executor, closedAt: null });
    expect(await sealAnew(world.context.ports, WORKSPACE)).toBe(1);
    const after = (await world.storage.modes.find(owner))?.executor;
    if (after?.kind !== 'http') throw new Error('It is somebody else now.');
    const { secret, previousSecret } = after;
    return [secret, previousSecret].map((sealed) => sealed && boxToday.open(place, sealed));
  };
  expect(await anew(http)).toEqual(['whsec_1', undefined]);
  const previousSecret = seal('whsec_0');
  expect(await anew({ ...http, previousSecret, previousUntil: until(HOUR) })).toEqual(['whsec_1', 'whsec_0']);
  expect(await anew({ ...http, previousSecret, previousUntil: until(1000) })).toEqual(['whsec_1', undefined]);
});
