// The secret that an executor is called with, and the one that follows it.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forgetExecutorSecret } from '../../services/settings/forget-executor-secret.ts';
import { type FakeHost, startFakeHost } from '../../testing/fake-host.ts';
import { freePort } from '../../testing/free-port.ts';
import {
  asHost,
  cancel,
  factsOf,
  get,
  post,
  signToken,
  startWorld,
  type World,
} from '../../testing/index.ts';
import { keyOf } from '../../testing/key-of.ts';
import { parseCustomerSecret } from '../../tokens/customer-secret.ts';

const live = { workspace: 'ws_test', mode: 'live' } as const;
const HOUR = 3_600_000;

let world: World;
let host: FakeHost;
let manager: string;
let url: string;
/** The secret that the host knows. */
let known: string;
let startLive: (name: string) => ReturnType<typeof post>;
beforeEach(async () => {
  world = await startWorld();
  manager = (await keyOf(world, {}, live)).key;
  const page = (await keyOf(world, { kind: 'publishable' }, live)).key;
  const signing = parseCustomerSecret((await keyOf(world, { kind: 'signing' }, live)).key);
  const port = await freePort();
  url = `http://127.0.0.1:${port}/executor`;
  known = (await saidTo(url)).secret;
  host = await startFakeHost({ secret: known, port });
  startLive = async (name) => {
    const options = { now: world.clock.now(), claims: { mode: 'live' } };
    const signed = signing && { header: { kid: signing.kid }, key: signing.key };
    return post(world, '/v1/sessions', {
      key: page,
      token: await signToken(factsOf(name), { ...options, ...signed }),
    });
  };
});
afterEach(async () => {
  await host.close();
  await world.close();
});

const put = (wish: object) => asHost(world, 'PUT', '/v1/executor', wish, manager);
const saidTo = async (address: string, more = {}) =>
  (await put({ kind: 'http', url: address, ...more })).body;
const hours = (many: number) => new Date(world.clock.now().getTime() + many * HOUR).toISOString();
/** Whether somebody who cancels is canceled at once, and the host has taken every call for ours. */
const cancels = async (name: string) => {
  const answer = await cancel(world, (await startLive(name)).body);
  return [answer.status, host.forged > 0];
};
const stored = async () => (await world.storage.modes.find(live))?.executor;

describe('a secret of the executor that follows another', () => {
  it('is not alone for a day, so that the host changes over whenever it likes', async () => {
    const next = await saidTo(url);
    expect(next).toMatchObject({ secret: expect.stringMatching(/^whsec_/), previousSecretUntil: hours(24) });
    expect(next.secret).not.toBe(known);
    expect(await cancels('before')).toEqual([200, false]);
    host.signedWith(next.secret);
    expect(await cancels('after')).toEqual([200, false]);
    world.clock.advance(24 * HOUR);
    expect(await cancels('with the new one alone')).toEqual([200, false]);
    host.signedWith(known);
    expect(await cancels('with the old one alone')).toEqual([202, true]);
  });

  it('is alone at once where the one before was lost', async () => {
    expect(await saidTo(url, { overlapHours: 0 })).toMatchObject({ previousSecretUntil: null });
    expect(await cancels('lost')).toEqual([202, true]);
  });

  it('is alone towards another origin, which has never heard of the one before', async () => {
    const moved = await saidTo('http://127.0.0.1:9/executor');
    expect(moved.previousSecretUntil).toBeNull();
    expect(Object.keys((await stored()) ?? {})).toEqual(['kind', 'url', 'secret']);
    await put({ kind: 'page' });
    expect((await saidTo(url)).previousSecretUntil).toBeNull();
  });

  it('leaves the one before that out when it is followed as well', async () => {
    const [second, third] = [await saidTo(url), await saidTo(`${url}?new=path`)];
    expect(await cancels('two before')).toEqual([202, true]);
    for (const { secret } of [second, third]) {
      host.signedWith(secret);
      expect((await cancels(secret))[0]).toBe(200);
    }
  });

  it('has only an overlap that makes sense', async () => {
    for (const wish of [
      { kind: 'http', url, overlapHours: 169 },
      { kind: 'http', url, overlapHours: -1 },
      { kind: 'http', url, overlapHours: 1.5 },
    ])
      expect((await put(wish)).body.code).toBe('invalid_request');
    expect((await put({ kind: 'page', overlapHours: 1 })).body.code).toBe('unexpected_field');
  });

  it('is kept alone when the overlap is over', async () => {
    const { secret } = await saidTo(url, { overlapHours: 1 });
    await forgetExecutorSecret(world.context.ports, live);
    expect(await stored()).toMatchObject({ previousUntil: hours(1), previousSecret: expect.any(String) });
    world.clock.advance(HOUR);
    await forgetExecutorSecret(world.context.ports, live);
    expect(Object.keys((await stored()) ?? {}).toSorted()).toEqual(['kind', 'secret', 'url']);
    host.signedWith(secret);
    expect(await cancels('later')).toEqual([200, false]);
  });

  it('is told to the audit log by when, and by nothing else', async () => {
    const { secret } = await saidTo(url);
    const { body } = await get(world, '/v1/audit-log', manager);
    expect(JSON.stringify(body)).not.toContain(secret.slice('whsec_'.length));
    const [newest] = body.data;
    expect(newest.changes.previousUntil).toEqual({ from: null, to: hours(24) });
  });
});
