import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { signCustomer, verifyWebhook } from '@partwell/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ApiProcess, startApiProcess, until } from './testing/api-process.ts';
import { askAsWritten } from './testing/ask-as-written.ts';
import { type BuiltServer, builtServer } from './testing/built-server.ts';
import { freePort } from './testing/free-port.ts';
import {
  CUSTOMER_SECRET,
  type FakeHost,
  factsOf,
  PUBLISHABLE_KEY,
  SECRET_KEY,
  startFakeHost,
  startReceiver,
  WEBHOOK_SECRET,
  WORKSPACE,
} from './testing/index.ts';
import { type ServerFolder, serverFolder } from './testing/server-folder.ts';

// Each test starts whole processes; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 30_000 });

let built: BuiltServer;
beforeAll(async () => {
  built = await builtServer();
});
afterAll(() => built.remove());

let folder: ServerFolder;
let host: FakeHost;
let port: number;
const children: ApiProcess[] = [];
beforeEach(async () => {
  folder = await serverFolder();
  host = await startFakeHost({ secret: WEBHOOK_SECRET });
  port = await freePort();
});
afterEach(async () => {
  for (const { child } of children.splice(0)) if (child.exitCode === null) child.kill('SIGKILL');
  await host.close();
  await folder.remove();
});

const run = (change: Record<string, string> = {}): ApiProcess => {
  const environment = {
    PARTWELL_DATA: folder.data,
    PARTWELL_FLOWS: folder.flows,
    ...change,
  };
  const server = startApiProcess(host, port, environment, built.program);
  children.push(server);
  return server;
};
const listening = (server: ApiProcess) => server.listening();

const call = async (path: string, body?: object, bearer?: string) => {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
    headers: bearer ? { authorization: `Bearer ${bearer}` } : {},
  });
  return { status: response.status, body: JSON.parse(await response.text()) };
};
const startSession = async () => {
  const token = await signCustomer(factsOf('main'), { secret: CUSTOMER_SECRET, workspace: WORKSPACE });
  return { token, ...(await call('/v1/sessions', { key: PUBLISHABLE_KEY, token })).body };
};

describe('the server', () => {
  it('says what it is as it begins to listen, and what it has answered but for probes', async () => {
    const server = run();
    await listening(server);
    await call('/readyz');
    await call('/nowhere');
    await askAsWritten(`http://127.0.0.1:${port}`, '/v1\\sessions');
    await until(() => server.log().includes('invalid_request'));
    const lines = server
      .log()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.find(({ event }) => event === 'server.listening')).toMatchObject({
      ...{ host: '127.0.0.1', port, workspace: WORKSPACE, mode: 'test', database: 'sqlite' },
      ...{ version: expect.stringMatching(/^\d+\.\d+\.\d+/), place: join(folder.data, 'partwell.sqlite') },
    });
    const answered = lines.filter(({ event }) => event === 'http.answered');
    expect(answered.map(({ code }) => code)).toEqual(['not_found', 'invalid_request']);
  });

  it.each([
    ['--version', /^\d+\.\d+\.\d+\S*\n$/],
    ['--help', /PARTWELL_WORKSPACE[\s\S]*running\.md/],
  ])('answers %s and ends', async (argument, words) => {
    const server = startApiProcess(host, port, {}, [...built.program, argument]);
    children.push(server);
    expect([await server.ended, server.log()]).toEqual([0, expect.stringMatching(words)]);
  });

  it('ends with 2 where something has to be changed first, and with 3 where it may start later', async () => {
    const wrong = run({ PARTWELL_HOST: '192.0.2.1' });
    expect(await wrong.ended).toBe(2);
    expect(wrong.log()).toContain('PARTWELL_HOST is 192.0.2.1, which is no address of this machine');
    const later = run({
      PARTWELL_DATABASE_URL: 'postgres://127.0.0.1:1/partwell',
      PARTWELL_SECRET: 'x'.repeat(32),
    });
    expect(await later.ended).toBe(3);
    expect(later.log()).toContain('Nothing listens');
  });

  it('serves a whole session, from the host’s token to the webhook', async () => {
    await listening(run());
    const { id, secret } = await startSession();
    const request = { secret, offer: 'pause', choice: 'months-1' };
    expect((await call(`/v1/sessions/${id}/accept`, request)).body.outcome.outcome).toBe('saved');
    expect((await call(`/v1/sessions/${id}/cancel`, { secret })).body.outcome.outcome).toBe('canceled');
    await until(() => host.webhooks.some(({ type }) => type === 'subscription.canceled'));
    expect(host.ledger.map(({ command }) => command.kind)).toEqual(['pause', 'cancel']);
    expect(host.forged).toBe(0);
  });

  it('that is killed while the executor is at work settles it after the restart, once', async () => {
    const first = run();
    await listening(first);
    const { id, secret } = await startSession();
    host.script('apply-then-hang');
    const lost = call(`/v1/sessions/${id}/accept`, { secret, offer: 'pause', choice: 'months-1' }).catch(
      () => 'lost',
    );
    await until(() => host.ledger.length === 1);
    first.child.kill('SIGKILL');
    expect(await lost).toBe('lost');
    await first.ended;

    await listening(run());
    await until(async () => (await call(`/v1/sessions/${id}`, undefined, secret)).body.status === 'saved');
    await until(() => host.webhooks.some(({ type }) => type === 'offer.accepted'));
    expect(host.ledger.length).toBe(1);
  });

  it('that is asked to stop finishes what it has begun', async () => {
    const server = run();
    await listening(server);
    const { id, secret } = await startSession();
    host.script('slow');
    const answer = call(`/v1/sessions/${id}/accept`, { secret, offer: 'pause', choice: 'months-1' });
    await until(() => host.calls.length === 1);
    server.child.kill('SIGTERM');
    expect((await answer).body.status).toBe('settled');
    expect(await server.ended).toBe(0);
    expect(server.log()).toContain('server.stopped');
  });

  it('that is asked to stop while nobody answers it ends all the same, and the next one makes up for it', async () => {
    const receiver = await startReceiver();
    receiver.answer(() => undefined);
    const first = run();
    await listening(first);
    await call('/v1/webhook-endpoints', { url: receiver.url }, SECRET_KEY);
    const { id, secret } = await startSession();
    await until(() => receiver.posts.length > 0);
    host.script('apply-then-hang');
    const asked = call(`/v1/sessions/${id}/cancel`, { secret }).catch(() => 'lost');
    await until(() => host.ledger.length === 1);
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    await asked;

    receiver.answer((response) => response.writeHead(204).end());
    await listening(run());
    await until(() => receiver.posts.some(({ type }) => type === 'subscription.canceled'));
    expect(host.ledger.length).toBe(1);
    await receiver.close();
  });

  it('that is asked to stop says so first, serves on for as long as it was told, and hurries when it is asked again', async () => {
    const server = run({ PARTWELL_DRAIN_SECONDS: '900' });
    await listening(server);
    server.child.kill('SIGTERM');
    await until(async () => (await call('/readyz')).body.code === 'stopping');
    const { id, secret } = await startSession();
    expect((await call(`/v1/sessions/${id}/cancel`, { secret })).body.outcome.outcome).toBe('canceled');
    // A kept connection would be cut with somebody's next request on the way.
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`);
    expect(answer.headers.get('connection')).toBe('close');
    server.child.kill('SIGTERM');
    expect(await server.ended).toBe(0);
  });

  it('that is stopped and started again under load loses nothing of those who try again', async () => {
    const people = Array.from({ length: 24 }, (_none, index) => `load-${index}`);
    let begun = 0;
    /** Asks again where nobody answers, and where somebody says that it is not possible now. */
    const persistently = async (ask: () => ReturnType<typeof call>) => {
      let answer: Awaited<ReturnType<typeof call>> | undefined;
      await until(async () => {
        answer = await ask().catch(() => undefined);
        return answer !== undefined && answer.status !== 503;
      });
      return answer?.body;
    };
    const leave = async (name: string) => {
      const token = await signCustomer(factsOf(name), { secret: CUSTOMER_SECRET, workspace: WORKSPACE });
      const { id, secret } = await persistently(() => call('/v1/sessions', { key: PUBLISHABLE_KEY, token }));
      begun += 1;
      const request = { secret, offer: 'pause', choice: 'months-1' };
      const accepted = await persistently(() => call(`/v1/sessions/${id}/accept`, request));
      const canceled = await persistently(() => call(`/v1/sessions/${id}/cancel`, { secret }));
      return [accepted.outcome?.outcome, canceled.outcome?.outcome];
    };

    const first = run();
    await listening(first);
    host.script('slow', 8);
    const all = Promise.all(people.map(leave));
    await until(() => begun > 4);
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    await listening(run());
    expect(await all).toEqual(people.map(() => ['saved', 'canceled']));
    const ends = people.map((name) =>
      host.ledger.filter(({ customer }) => customer === `cus_${name}`).map(({ command }) => command.kind),
    );
    expect(ends).toEqual(people.map(() => ['pause', 'cancel']));
  });

  it('gives the same session secret after a restart, from a file only its owner reads', async () => {
    const first = run();
    await listening(first);
    const { secret, id } = await startSession();
    first.child.kill('SIGINT');
    expect(await first.ended).toBe(0);
    await listening(run());
    expect((await call(`/v1/sessions/${id}`, undefined, secret)).status).toBe(200);
    expect((await stat(join(folder.data, 'secret'))).mode & 0o777).toBe(0o600);
  });

  it('goes on telling an endpoint that was made over the API after it was killed, under the same secret', async () => {
    const receiver = await startReceiver();
    const first = run();
    await listening(first);
    const made = await call('/v1/webhook-endpoints', { url: receiver.url }, SECRET_KEY);
    expect(made.status).toBe(201);
    receiver.answer((response) => response.writeHead(503).end());
    await startSession();
    await until(() => receiver.posts.length > 0);
    first.child.kill('SIGKILL');
    await first.ended;

    receiver.answer((response) => response.writeHead(204).end());
    await listening(run());
    await until(async () => {
      const { body } = await call('/v1/deliveries?status=delivered', undefined, SECRET_KEY);
      return body.data.some(({ endpoint }: { endpoint: string }) => endpoint === made.body.id);
    });
    expect(new Set(receiver.posts.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    const last = receiver.posts.at(-1);
    expect(verifyWebhook(last?.body ?? '', last?.headers ?? {}, made.body.secret).type).toBe(
      'session.started',
    );
    await receiver.close();
  });

  it('tells its figures on a port of their own, to this machine, while it lives', async () => {
    const figuresPort = await freePort();
    await listening(run({ PARTWELL_METRICS_PORT: String(figuresPort) }));
    const { id, secret } = await startSession();
    await call(`/v1/sessions/${id}/cancel`, { secret });
    const told = await (await fetch(`http://127.0.0.1:${figuresPort}/metrics`)).text();
    expect(told).toContain('partwell_sessions_ended_total{outcome="canceled"} 1');
    expect(told).toContain('partwell_database_up 1');
    expect(told).not.toContain(id);
    expect((await call('/metrics')).status).toBe(404);
  });

  it('refuses a data folder that is in use, and a port that is taken, in words', async () => {
    await listening(run());
    const sameFolder = run({ PARTWELL_PORT: String(await freePort()) });
    expect(await sameFolder.ended).toBe(2);
    expect(sameFolder.log()).toContain('Another Partwell server');
    const samePort = run({ PARTWELL_DATA: join(folder.data, 'other') });
    expect(await samePort.ended).toBe(2);
    expect(samePort.log()).toContain('PARTWELL_PORT');
  });

  it('refuses an environment that is not complete, with all that is missing', async () => {
    const server = run({ PARTWELL_WORKSPACE: '', PARTWELL_EXECUTOR_SECRET: 'x' });
    expect(await server.ended).toBe(2);
    expect(server.log()).toContain('PARTWELL_WORKSPACE');
    expect(server.log()).toContain('PARTWELL_EXECUTOR_SECRET');
  });

  it('logs no token, secret, name or words of a subscriber', async () => {
    const server = run({ PARTWELL_LOG: 'trace' });
    await listening(server);
    const { id, secret, token } = await startSession();
    const details = { phone: '+1 555 0199' };
    const answer = { reason: 'missing-feature', followUp: 'canary words' };
    await call(`/v1/sessions/${id}/accept`, {
      secret,
      offer: 'talk',
      choice: 'slot-morning',
      details,
      answer,
    });
    host.script('garbage');
    await call(`/v1/sessions/${id}/cancel`, { secret });
    await call('/v1/sessions', { key: 'pk_test_canary-key', token: 'canary-token' });
    await call(`/v1/sessions?customer=canary-customer`, undefined, SECRET_KEY);
    await until(() => host.webhooks.length > 0);
    server.child.kill('SIGTERM');
    await server.ended;
    expect(server.log()).toContain('http.answered');
    for (const canary of [
      token,
      secret,
      SECRET_KEY,
      CUSTOMER_SECRET,
      WEBHOOK_SECRET,
      '0199',
      'canary',
      'Maya',
    ]) {
      expect(server.log()).not.toContain(canary);
    }
  });
});
