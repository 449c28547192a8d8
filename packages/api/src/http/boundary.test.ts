import { request } from 'node:http';
import type { SessionView } from '@partwell/flow/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../app.ts';
import {
  accept,
  asHost,
  cancel,
  events,
  factsOf,
  get,
  manage,
  PUBLISHABLE_KEY,
  post,
  SECRET_KEY,
  signToken,
  start,
  startWith,
  startWorld,
  WORKSPACE,
  type World,
} from '../testing/index.ts';
import { keyOf } from '../testing/key-of.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ origins: ['https://app.example.com'] });
});
afterAll(() => world.close());

const ORIGIN = { origin: 'https://app.example.com' };
const FOREIGN = { origin: 'https://evil.example' };

/** Sends a body in chunks without a length, as `fetch` cannot. */
const postChunked = (path: string, parts: readonly string[]): Promise<{ status: number; body: string }> =>
  new Promise((resolve, reject) => {
    const sent = request(
      `${world.url}${path}`,
      { method: 'POST', headers: { 'content-type': 'application/json' } },
      (answer) => {
        let body = '';
        answer.on('data', (part) => {
          body += part;
        });
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }));
      },
    );
    sent.on('error', reject);
    for (const part of parts) sent.write(part);
    sent.end();
  });

describe('whoever is not let in', () => {
  it('is told what a key is given with, and whoever may not do something is not asked for another', async () => {
    const asked = (path: string, key: string) =>
      fetch(`${world.url}${path}`, { headers: { authorization: `Bearer ${key}` } });
    expect((await asked('/v1/sessions', 'nobody')).headers.get('www-authenticate')).toBe(
      'Bearer realm="partwell"',
    );
    const session = await start(world, 'not-let-in');
    const wrong = await asked(`/v1/sessions/${session.id}`, 'ss_wrong');
    expect([wrong.status, wrong.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="partwell"']);
    const notFound = await asked('/v1/sessions/ses_none', SECRET_KEY);
    expect([notFound.status, notFound.headers.get('www-authenticate')]).toEqual([404, null]);
  });
});

describe('a body', () => {
  it.each([
    ['application/json', 201],
    ['text/plain', 200],
    ['text/plain;charset=UTF-8', 200],
  ])('is read as JSON when it comes as %s', async (type, status) => {
    const body = { key: PUBLISHABLE_KEY, token: await signToken(factsOf('types')) };
    expect((await post(world, '/v1/sessions', body, { 'content-type': type })).status).toBe(status);
  });

  it('is read too where the server that we are mounted in lets nobody change headers', async () => {
    const body = JSON.stringify({ key: PUBLISHABLE_KEY, token: await signToken(factsOf('mounted')) });
    const asked = new Request(`${world.url}/v1/sessions`, { method: 'POST', body });
    const headers = new Headers({ 'content-type': 'text/plain', ...ORIGIN });
    const refuse = () => {
      throw new TypeError('immutable');
    };
    Object.defineProperty(headers, 'set', { value: refuse });
    const handed = Object.defineProperty(asked, 'headers', { value: headers });
    const answer = await createApp(world.context.ports).fetch(handed);
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([201, ORIGIN.origin]);
  });

  it.each([
    ['nothing', ''],
    ['half a body', '{"key":'],
    ['a list', '[]'],
    ['a text', '"hello"'],
    ['null', 'null'],
  ])('that is %s is refused as invalid_json', async (_what, body) => {
    const answer = await post(world, '/v1/sessions', body);
    expect([answer.status, answer.body.code]).toEqual([400, 'invalid_json']);
  });

  it('of more than 16 KiB is refused, with a length and in chunks', async () => {
    const large = JSON.stringify({ key: 'x'.repeat(17 * 1024), token: 'x' });
    expect((await post(world, '/v1/sessions', large)).body.code).toBe('body_too_large');
    const parts = Array.from({ length: 40 }, () => ' '.repeat(1024));
    const chunked = await postChunked('/v1/sessions', parts);
    expect([chunked.status, JSON.parse(chunked.body).code]).toEqual([413, 'body_too_large']);
  });

  it('of more is taken only where a document is sent, from whoever has a key', async () => {
    const large = { source: 'x'.repeat(17 * 1024) };
    expect((await asHost(world, 'POST', '/v1/flows/test/lint', large)).status).toBe(200);
    const other = await asHost(world, 'POST', '/v1/flows/test/rollback', large);
    expect([other.status, other.body.detail]).toEqual([413, 'Send at most 16 KiB.']);
    const keyless = await post(world, '/v1/flows/test/lint', large);
    expect([keyless.status, keyless.body.code]).toEqual([401, 'secret_key_invalid']);
  });

  it.each(['/v1/flows/test', '/v1/flows/test/nowhere', '/v1/sessions/ses_1/nowhere', '/v1/nowhere'])(
    'to %s, where nobody takes one, is not read at all',
    async (path) => {
      let read = 0;
      const body = new ReadableStream(
        {
          pull: (controller) => {
            read += 1;
            controller.close();
          },
        },
        { highWaterMark: 0 },
      );
      const asked = new Request(`${world.url}${path}`, { method: 'POST', body, duplex: 'half' });
      const answer = await createApp(world.context.ports).fetch(asked);
      expect([answer.status, read]).toEqual([404, 0]);
      const sent = await post(world, path, 'x'.repeat(1024 * 1024));
      expect([sent.status, sent.body.code]).toEqual([404, 'not_found']);
    },
  );

  it('in small chunks is read like any other', async () => {
    const body = JSON.stringify({ key: PUBLISHABLE_KEY, token: await signToken(factsOf('chunks')) });
    expect((await postChunked('/v1/sessions', [body.slice(0, 50), body.slice(50)])).status).toBe(201);
  });

  it.each(['__proto__', 'constructor', 'prototype'])('with a field named %s is refused', async (name) => {
    const answer = await post(world, '/v1/sessions', `{"key":"x","token":"y","${name}":{"admin":true}}`);
    expect(answer.body.code).toBe('unexpected_field');
  });

  it('with something missing names it', async () => {
    const answer = await post(world, '/v1/sessions', { key: PUBLISHABLE_KEY });
    expect([answer.status, answer.body.code]).toEqual([400, 'invalid_request']);
    expect(answer.body.detail).toContain('`token`');
  });
});

describe('a problem', () => {
  it('is problem details with a code, a sentence and the request id', async () => {
    const answer = await post(world, '/v1/sessions', { key: 'pk_test_x', token: 'x' });
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.body).toMatchObject({ status: 401, code: 'key_unknown', type: '../reference#key_unknown' });
    expect(answer.body.requestId).toBe(answer.headers.get('x-request-id'));
  });

  it('is what an address without anything answers', async () => {
    const answer = await get(world, '/nowhere');
    expect([answer.status, answer.body.code]).toEqual([404, 'not_found']);
  });

  it('of the database is unavailable, and tells nothing of it', async () => {
    const full = Object.assign(new Error('secret words'), world.database.diskFull);
    const broken = await startWorld({
      ports: (ports) => ({ storage: { ...ports.storage, transaction: () => Promise.reject(full) } }),
    });
    const answer = await startWith(broken, await signToken(factsOf('full')));
    expect([answer.status, answer.body.code]).toEqual([503, 'unavailable']);
    expect(answer.headers.get('retry-after')).toBe('2');
    expect(JSON.stringify(answer.body)).not.toContain('secret words');
    await broken.close();
  });
});

describe('text that no database likes', () => {
  it('is never in the way of leaving, and finds nothing where it is asked for', async () => {
    const session = await start(world, 'odd');
    const answer = { reason: 'missing-feature', followUp: 'a \u0000 and half a pair: \ud83d' };
    const event = { id: 'evt-\u0000-0001', type: 'reason.answered', answer } as const;
    expect((await events(world, session, event)).status).toBeLessThan(500);
    expect((await cancel(world, session, { answer })).body.outcome.outcome).toBe('canceled');
    for (const path of ['?customer=%00', '?cursor=%00', '?subscription=%00', '/ses_%00']) {
      expect((await get(world, `/v1/sessions${path}`, SECRET_KEY)).status, path).toBeLessThan(500);
    }
  });

  it('is taken in a token, and the same session is found with it again', async () => {
    const facts = factsOf('nul');
    const odd = { ...facts, subscription: { ...facts.subscription, id: 'sub_\u0000' } };
    const first = await start(world, 'nul', { facts: odd });
    expect((await start(world, 'nul', { facts: odd })).id).toBe(first.id);
    const token = await signToken(odd, { claims: { jti: 'jti-\u0000-0000' } });
    for (const _time of [1, 2]) expect((await startWith(world, token)).body.id).toBe(first.id);
  });
});

describe('a page of another origin', () => {
  it('that is allowed is answered by name, without credentials', async () => {
    const answer = await post(world, '/v1/sessions', { key: 'pk_test_x', token: 'x' }, ORIGIN);
    expect(answer.headers.get('access-control-allow-origin')).toBe('https://app.example.com');
    expect(answer.headers.get('vary')).toContain('Origin');
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
    expect(answer.body.code).toBe('key_unknown');
  });

  it('that is not allowed gets nothing, not even with a token', async () => {
    const body = { key: PUBLISHABLE_KEY, token: await signToken(factsOf('foreign')) };
    const answer = await post(world, '/v1/sessions', body, FOREIGN);
    expect([answer.status, answer.body.code]).toEqual([403, 'origin_not_allowed']);
    expect(answer.headers.get('vary')).toContain('Origin');
    const found = await get(world, '/v1/sessions?customer=cus_foreign', SECRET_KEY);
    expect(found.body.data).toEqual([]);
  });

  it('that is not allowed can read why, and nothing of what is behind it', async () => {
    const session = await start(world, 'read-why');
    const secret = { secret: session.secret };
    const answers = [
      await post(world, '/v1/sessions', { key: PUBLISHABLE_KEY, token: 'x' }, FOREIGN),
      await get(world, `/v1/sessions/${session.id}`, session.secret, FOREIGN),
      await get(world, '/v1/sessions', SECRET_KEY, FOREIGN),
      await post(world, `/v1/sessions/${session.id}/cancel`, secret, FOREIGN),
    ];
    for (const { status, body, headers } of answers) {
      expect([status, body.code]).toEqual([403, 'origin_not_allowed']);
      expect(headers.get('access-control-allow-origin')).toBe(FOREIGN.origin);
      expect(headers.get('access-control-allow-credentials')).toBeNull();
      expect(Object.keys(body).sort()).toEqual(['code', 'detail', 'requestId', 'status', 'title', 'type']);
    }
    const elsewhere = await get(world, '/v1/flows', SECRET_KEY, FOREIGN);
    expect([elsewhere.status, elsewhere.headers.get('access-control-allow-origin')]).toEqual([200, null]);
  });

  it('that is not allowed is let through no preflight', async () => {
    const answer = await fetch(`${world.url}/v1/sessions/ses_1`, {
      method: 'OPTIONS',
      headers: { ...FOREIGN, 'access-control-request-method': 'GET' },
    });
    expect(answer.status).toBe(403);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect(answer.headers.get('vary')).toContain('Origin');
  });

  it('may ask with the session’s secret after a preflight', async () => {
    const session = await start(world, 'preflight');
    const preflight = await fetch(`${world.url}/v1/sessions/${session.id}`, {
      method: 'OPTIONS',
      headers: {
        ...ORIGIN,
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'authorization',
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-headers')).toContain('authorization');
    const answer = await get(world, `/v1/sessions/${session.id}`, session.secret, ORIGIN);
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([200, ORIGIN.origin]);
  });
});

describe('management', () => {
  it('reads a session with its actions and the reasons behind its offers', async () => {
    const session = await start(world, 'managed');
    await accept(world, session, { offer: 'pause', choice: 'months-1', answer: { reason: 'too-expensive' } });
    const { body } = await get(world, `/v1/sessions/${session.id}`, SECRET_KEY);
    expect(body).toMatchObject({
      id: session.id,
      reason: 'too-expensive',
      offer: 'pause',
      choice: 'months-1',
    });
    expect(body.actions).toMatchObject([{ type: 'accept', status: 'applied', command: { kind: 'pause' } }]);
    expect(body.trace.find(({ offer }: { offer: string }) => offer === 'secret')).toMatchObject({
      given: false,
    });
    expect(JSON.stringify(body)).not.toContain(session.secret);
  });

  it('reads of a session which screens were shown, when, and after how long', async () => {
    const session = await start(world, 'steps');
    expect((await manage(world, session.id)).body.steps).toEqual([]);
    const shown = (id: string, step: 'reason' | 'offer' | 'confirm', millis?: number) =>
      ({ id: `event-000${id}`, type: 'step.shown', step, ...(millis !== undefined && { millis }) }) as const;
    const first = world.clock.now().toISOString();
    const answered = { id: 'event-0000', type: 'reason.answered', step: 'reason' } as const;
    // In one batch, and under ids that are in another order than what happened.
    await events(world, session, shown('9', 'reason', 40), answered, shown('1', 'offer', 5200));
    world.clock.advance(9000);
    const later = world.clock.now().toISOString();
    await events(world, session, shown('5', 'confirm', 14_000));
    const { body } = await manage(world, session.id);
    expect(body.steps.map(({ step, millis }: { step: string; millis: number }) => [step, millis])).toEqual([
      ['reason', 40],
      ['offer', 5200],
      ['confirm', 14_000],
    ]);
    expect([body.steps[0].at >= first, body.steps[2].at >= later]).toEqual([true, true]);
    // It is the host's to read.
    expect((await get(world, `/v1/sessions/${session.id}`, session.secret)).body).not.toHaveProperty('steps');
  });

  it('does not know sessions of another workspace or mode', async () => {
    const session = await start(world, 'owner');
    const { storage } = world;
    expect(
      await storage.sessions.findOwned({ workspace: WORKSPACE, mode: 'test' }, session.id),
    ).toBeDefined();
    expect(
      await storage.sessions.findOwned({ workspace: WORKSPACE, mode: 'live' }, session.id),
    ).toBeUndefined();
    expect(await storage.sessions.findOwned({ workspace: 'ws_b', mode: 'test' }, session.id)).toBeUndefined();
    const none = await get(world, '/v1/sessions/ses_none', SECRET_KEY);
    expect([none.status, none.body.code]).toEqual([404, 'session_not_found']);
  });

  it('lists sessions by customer and outcome, in pages, newest first', async () => {
    for (const name of ['page-1', 'page-2', 'page-3']) await cancel(world, await start(world, name));
    const first = (await get(world, '/v1/sessions?outcome=canceled&limit=2', SECRET_KEY)).body;
    expect(first.data.map(({ customer }: { customer: string }) => customer)).toEqual([
      'cus_page-3',
      'cus_page-2',
    ]);
    const next = (
      await get(world, `/v1/sessions?outcome=canceled&limit=2&cursor=${first.nextCursor}`, SECRET_KEY)
    ).body;
    expect(next.data[0].customer).toBe('cus_page-1');
    const one = (await get(world, '/v1/sessions?customer=cus_page-2', SECRET_KEY)).body;
    expect([one.data.length, one.nextCursor]).toEqual([1, null]);
    // Whoever fills in a template has nothing to put there at first.
    const begun = (await get(world, '/v1/sessions?outcome=canceled&limit=2&cursor=', SECRET_KEY)).body;
    expect(begun).toEqual(first);
    expect((await get(world, '/v1/sessions?limit=1000', SECRET_KEY)).body.code).toBe('invalid_request');
    expect((await get(world, '/v1/sessions?order=up', SECRET_KEY)).body.code).toBe('unexpected_field');
  });
});

describe('rate limits', () => {
  it('answer 429 with Retry-After and leave cancel open', async () => {
    const tight = await startWorld({
      ports: () => ({
        limits: { start: { burst: 2, perSecond: 0.1 }, customer: { burst: 1, perSecond: 0.1 } },
      }),
    });
    const session = await start(tight, 'limited');
    await start(tight, 'limited');
    const third = await startWith(tight, await signToken(factsOf('limited')));
    expect([third.status, third.body.code]).toEqual([429, 'rate_limited']);
    expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await get(tight, `/v1/sessions/${session.id}`, session.secret)).status).toBe(200);
    expect((await get(tight, `/v1/sessions/${session.id}`, session.secret)).status).toBe(429);
    expect((await cancel(tight, session)).status).toBe(200);
    tight.clock.advance(20_000);
    expect((await get(tight, `/v1/sessions/${session.id}`, session.secret)).status).toBe(200);
    await tight.close();
  });

  it('of management are each key’s own, and nobody’s who leaves', async () => {
    const tight = await startWorld({
      ports: () => ({ limits: { manage: { burst: 2, perSecond: 0.1 } } }),
    });
    const other = await keyOf(tight);
    const asks = (key: string) => get(tight, '/v1/sessions', key);
    expect([(await asks(SECRET_KEY)).status, (await asks(SECRET_KEY)).status]).toEqual([200, 200]);
    const third = await asks(SECRET_KEY);
    expect([third.status, third.body.code]).toEqual([429, 'rate_limited']);
    expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0);
    // Whatever the key is used for.
    expect((await asHost(tight, 'POST', '/v1/keys', { kind: 'publishable' })).status).toBe(429);
    expect((await asks(other.key)).status).toBe(200);
    expect((await cancel(tight, await start(tight, 'managed'))).status).toBe(200);
    tight.clock.advance(20_000);
    expect((await asks(SECRET_KEY)).status).toBe(200);
    await tight.close();
  });

  it('of cancelling are each session’s own, and what was canceled is said again later', async () => {
    const tight = await startWorld({
      ports: () => ({ limits: { cancel: { burst: 1, perSecond: 0.1 } } }),
    });
    const [session, other] = [await start(tight, 'leaving'), await start(tight, 'leaving-too')];
    const { outcome } = (await cancel(tight, session)).body;
    expect(outcome.outcome).toBe('canceled');
    const again = await cancel(tight, session);
    expect([again.status, again.body.code]).toEqual([429, 'rate_limited']);
    expect(Number(again.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await cancel(tight, other)).body.outcome.outcome).toBe('canceled');
    tight.clock.advance(20_000);
    expect((await cancel(tight, session)).body.outcome).toEqual(outcome);
    await tight.close();
  });

  it('on starting count each key apart: what a test script uses up takes nothing from live subscribers', async () => {
    const limits = { start: { burst: 1, perSecond: 0.1 } };
    const tight = await startWorld({ ports: () => ({ limits }) });
    const { key } = await keyOf(tight, { kind: 'publishable' });
    const asks = async (by: string) =>
      (await post(tight, '/v1/sessions', { key: by, token: await signToken(factsOf('apart')) })).status;
    expect([await asks(key), await asks(key)]).toEqual([201, 429]);
    expect([await asks(PUBLISHABLE_KEY), await asks(PUBLISHABLE_KEY)]).toEqual([200, 429]);
    // However many it makes up, they are one.
    expect([await asks('pk_test_made_up'), await asks('pk_test_made_up_too')]).toEqual([401, 429]);
    await tight.close();
  });

  it.each([
    ['secret keys', () => ['/v1/flows', 'sk_test_nobody', SECRET_KEY]],
    ['session secrets', ({ id, secret }: SessionView) => [`/v1/sessions/${id}`, 'ss_nobody', secret]],
  ])('count %s that are wrong by address, and slow down none that is right', async (_what, cased) => {
    const limits = { wrong: { burst: 2, perSecond: 0.1 } };
    const tight = await startWorld({ ports: () => ({ limits, proxies: 1 }) });
    const [path = '', wrong, right] = cased(await start(tight, 'right'));
    const asks = (bearer: string | undefined, from: string) =>
      get(tight, path, bearer, { 'x-forwarded-for': from });
    const statuses = async (from: string) => [
      (await asks(wrong, from)).status,
      (await asks(right, from)).status,
      (await asks(wrong, from)).status,
      (await asks(wrong, from)).status,
      (await asks(right, from)).status,
    ];
    expect(await statuses('203.0.113.1')).toEqual([401, 200, 401, 429, 200]);
    expect(await statuses('203.0.113.2')).toEqual([401, 200, 401, 429, 200]);
    const refused = await asks(wrong, '203.0.113.1');
    expect([refused.body.code, refused.headers.get('retry-after')]).toEqual(['rate_limited', '10']);
    tight.clock.advance(10_000);
    expect((await asks(wrong, '203.0.113.1')).status).toBe(401);
    await tight.close();
  });

  it('count people and not the proxy that they come through, where it is said that there is one', async () => {
    const limits = { start: { burst: 1, perSecond: 0.1 } };
    const behind = await startWorld({ ports: () => ({ limits, proxies: 1 }) });
    const asks = async (forwarded: string) =>
      (
        await fetch(`${behind.url}/v1/sessions`, {
          method: 'POST',
          headers: { 'x-forwarded-for': forwarded },
          body: JSON.stringify({ key: PUBLISHABLE_KEY, token: await signToken(factsOf('proxied')) }),
        })
      ).status;
    expect(await asks('203.0.113.1')).toBe(201);
    expect(await asks('203.0.113.2')).toBe(200);
    // What somebody claims before the proxy adds whom it heard is no other person.
    expect(await asks('203.0.113.3, 203.0.113.2')).toBe(429);
    await behind.close();
  });

  it('count people in the same way where we are mounted and told of no connection', async () => {
    const limits = { start: { burst: 1, perSecond: 0.1 } };
    const behind = await startWorld({ ports: () => ({ limits, proxies: 1 }) });
    const app = createApp(behind.context.ports);
    const asks = async (forwarded: string) => {
      const body = JSON.stringify({ key: PUBLISHABLE_KEY, token: await signToken(factsOf('mounted')) });
      const headers = { 'x-forwarded-for': forwarded };
      return (await app.fetch(new Request(`${behind.url}/v1/sessions`, { method: 'POST', headers, body })))
        .status;
    };
    expect(await asks('203.0.113.1')).toBe(201);
    expect(await asks('203.0.113.2')).toBe(200);
    expect(await asks('203.0.113.3, 203.0.113.2')).toBe(429);
    await behind.close();
  });
});
