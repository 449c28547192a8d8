import { once } from 'node:events';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { cancel, freePort, post, until } from '@partwell/api/testing';
import { verifyExecutorCall, verifyWebhook } from '@partwell/node';
import { expect, onTestFinished, test, vi } from 'vitest';
import { runPartwell } from '../testing/run-partwell.ts';
import { sampleFlow } from '../testing/samples.ts';
import { startPartwell } from '../testing/start-partwell.ts';
import { workFolder } from '../testing/work-folder.ts';
import { exampleCustomers } from './example-customers.ts';
import { type Dev, type DevOptions, startDev } from './start-dev.ts';

const NEVER = 'The page is not there yet.';

async function develop(flow: unknown = sampleFlow, options: Partial<DevOptions> = {}) {
  const cwd = workFolder({ 'flows/main.json': flow });
  const temporary = path.join(cwd, 'temporary');
  mkdirSync(temporary);
  vi.stubEnv('TMPDIR', temporary);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  const said: string[] = [];
  const dev = await startDev({
    flows: [path.join(cwd, 'flows')],
    customers: exampleCustomers(new Date()),
    port: 0,
    say: (line) => said.push(line),
    ...options,
  });
  let isOver = false;
  const stop = async () => {
    if (!isOver) await dev.stop();
    isOver = true;
  };
  onTestFinished(stop);
  return {
    dev,
    said: () => said.join('\n'),
    save: (next: unknown) =>
      writeFileSync(
        path.join(cwd, 'flows/main.json'),
        typeof next === 'string' ? next : JSON.stringify(next),
      ),
    left: () => readdirSync(temporary),
    stop,
  };
}

/** What the page of a customer says, and the session that its control opens. */
async function visit({ url, keys }: Dev, as = 'maya') {
  const page = await (await fetch(`${url}/?as=${as}`)).text();
  const token = /data-partwell-token="([^"]+)"/.exec(page)?.[1] ?? NEVER;
  const served = { url, clock: { now: () => new Date() } };
  const started = await post(served, '/v1/sessions', { key: keys.PARTWELL_PUBLISHABLE_KEY, token });
  return { page, served, status: started.status, session: started.body };
}

/** The first so many things that a page is told. */
async function newsOf({ url }: Dev, count: number): Promise<Record<string, unknown>[]> {
  const stream = await fetch(`${url}/dev/feed`);
  let heard = '';
  for await (const part of stream.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    heard += part;
    if (heard.split('\n\n').length > count) break;
  }
  return heard
    .split('\n\n')
    .filter(Boolean)
    .map((each) => JSON.parse(each.slice('data: '.length)));
}

const withReason = (label: string) => ({
  ...sampleFlow,
  reasons: [{ id: 'too-expensive', label: { en: label } }, { id: 'other' }],
});
const reasonOf = (session: { reasons: { label: string }[] }) => session.reasons[0]?.label;

test('somebody leaves: it is carried out, told, and shown', async () => {
  const { dev, said } = await develop();
  const { served, status, session } = await visit(dev, 'james');
  expect(status).toBe(201);
  expect((await cancel(served, session)).body.outcome).toMatchObject({ outcome: 'canceled' });
  await until(() => said().includes('webhook  subscription.canceled'));
  const calls = (await newsOf(dev, 5)).filter(({ kind }) => kind === 'call');
  expect(calls.map(({ to, says }) => `${to} ${says}`).sort()).toEqual([
    'executor cancel',
    'webhook session.started',
    'webhook subscription.canceled',
  ]);
  expect(said()).toContain('executor  cancel');
});

test('every load of the page is a subscriber whom nobody knows', async () => {
  const { dev } = await develop();
  const first = await visit(dev);
  await cancel(first.served, first.session);
  const second = await visit(dev);
  expect(second.session.status).toBe('open');
  expect(second.session.id).not.toBe(first.session.id);
});

test('each example customer is somebody the flow is for', async () => {
  const { dev } = await develop();
  for (const { customer } of exampleCustomers(new Date())) {
    const { page, status } = await visit(dev, customer.id);
    expect([status, page.includes(customer.name ?? '')]).toEqual([201, true]);
  }
});

test('a flow that is saved is in force at once, and pages are told', async () => {
  const { dev, save, said } = await develop(withReason('Too dear'));
  const before = await visit(dev);
  expect(reasonOf(before.session)).toBe('Too dear');
  save(withReason('It costs too much'));
  await until(() => said().includes('✓ sample, version 2'));
  const after = await visit(dev);
  expect(reasonOf(after.session)).toBe('It costs too much');
  const told = (await newsOf(dev, 2)).find(({ kind }) => kind === 'revision')?.revision;
  expect(after.page).toContain(`data-revision="${told}"`);
  expect(before.page).not.toContain(`data-revision="${told}"`);
  // Who is in the middle of it goes on with what they were shown.
  expect((await cancel(before.served, before.session)).body.outcome).toMatchObject({ outcome: 'canceled' });
});

test('a problem is named in the terminal and on the page, and the last good flow stays', async () => {
  const { dev, save, said } = await develop();
  save({ ...sampleFlow, reasns: [] });
  await until(() => said().includes('The last good flow stays.'));
  expect(said()).toMatch(/`reasns` is not a property here[\s\S]*main\.json:/);
  const problems = (await newsOf(dev, 2)).find(({ kind }) => kind === 'problems');
  expect(problems?.report).toContain('`reasns` is not a property here');
  expect((await visit(dev)).status).toBe(201);
  save(sampleFlow);
  await until(() => said().includes('✓ sample, version 1'));
  expect((await newsOf(dev, 2)).find(({ kind }) => kind === 'problems')?.report).toBe('');
});

test('a flow that is broken from the start is waited for', async () => {
  const { dev, save, said } = await develop('{');
  expect(dev.flows).toEqual([]);
  expect(await (await fetch(dev.url)).text()).toContain('no flow that can be used yet');
  expect((await fetch(`${dev.url}/partwell.js`)).status).toBe(503);
  save(sampleFlow);
  await until(() => said().includes('✓ sample, version 1'));
  expect((await visit(dev)).status).toBe(201);
});

test('a host of one’s own is asked and told instead, signed', async () => {
  const heard: { path: string; body: string; headers: Record<string, string> }[] = [];
  const host = createServer(async (request, response) => {
    const headers = request.headers as Record<string, string>;
    heard.push({ path: request.url ?? '', body: await text(request), headers });
    response.writeHead(422, { 'content-type': 'application/json' }).end('{"code":"no","message":"No."}');
  }).listen(0, '127.0.0.1');
  onTestFinished(() => {
    host.close();
  });
  await until(() => host.listening);
  const own = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
  const { dev } = await develop(sampleFlow, { executor: `${own}/executor`, webhook: `${own}/webhook` });
  const { served, session } = await visit(dev);
  await cancel(served, session);
  await until(() => new Set(heard.map(({ path: where }) => where)).size === 2);
  for (const { path: where, body, headers } of heard) {
    if (where === '/webhook')
      expect(verifyWebhook(body, headers, dev.keys.PARTWELL_WEBHOOK_SECRET).type).toMatch(/\./);
    else expect(verifyExecutorCall(body, headers, dev.keys.PARTWELL_EXECUTOR_SECRET).type).toMatch(/\./);
  }
});

test('nobody else can speak for the host or to it', async () => {
  const { dev, said } = await develop();
  for (const where of ['executor', 'webhooks']) {
    const answer = await fetch(`${dev.url}/dev/${where}`, { method: 'POST', body: '{}' });
    expect(answer.status).toBe(401);
  }
  expect(said()).not.toContain('→');
});

test('an address that is none hurts nobody', async () => {
  const { dev } = await develop();
  const socket = connect(Number(new URL(dev.url).port), '127.0.0.1');
  socket.resume().end('GET // HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
  await once(socket, 'close');
  expect((await visit(dev)).status).toBe(201);
});

test('nothing is left when it ends', async () => {
  const { left, stop } = await develop();
  expect(left()).toHaveLength(1);
  await stop();
  expect(left()).toEqual([]);
});

test('the command shows address and keys, and ends when it is told to', async () => {
  const cwd = workFolder({ 'flows/main.json': sampleFlow });
  const port = await freePort();
  const { child, ended } = startPartwell(['dev', '--port', String(port)], { cwd });
  await until(async () => {
    if (child.exitCode !== null) throw new Error((await ended()).stderr);
    return fetch(`http://127.0.0.1:${port}/`).then(
      (answer) => answer.ok,
      () => false,
    );
  });
  const taken = runPartwell(['dev', '--port', String(port)], { cwd });
  expect([taken.code, taken.stderr]).toEqual([2, `Port ${port} is taken. Choose another with --port.\n`]);
  child.kill('SIGINT');
  const { code, stdout } = await ended();
  expect(stdout).toMatch(new RegExp(`http://localhost:${port} .*sample, version 1`));
  expect(stdout).toMatch(/PARTWELL_CUSTOMER_SECRET +cs_test_/);
  expect(code).toBe(0);
});

test('a file that is not there is answered with those that are', () => {
  const { code, stderr } = runPartwell(['dev', 'flows/mine.json'], {
    cwd: workFolder({ 'flows/main.json': sampleFlow }),
  });
  expect([code, stderr]).toEqual([2, 'flows/mine.json does not exist. In flows is main.json.\n']);
});
