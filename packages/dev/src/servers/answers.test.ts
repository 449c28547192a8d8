import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { answers } from './answers.ts';

/** A server that says these statuses in turn, and the last one from then on; 0 hangs up. */
async function serverSaying(...statuses: number[]) {
  let asked = 0;
  const server = createServer((request, response) => {
    const status = statuses[Math.min(asked++, statuses.length - 1)] ?? 0;
    if (status === 0) request.destroy();
    else response.writeHead(status).end('said');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, asked: () => asked };
}

test('a server that is not well at first is asked until it is', async () => {
  const { url, asked } = await serverSaying(0, 503, 404, 200);
  expect(await answers(url, { patienceMillis: 10_000 })).toBe(true);
  expect(asked()).toBe(4);
});

test('a server that never is well is given up', async () => {
  const { url, asked } = await serverSaying(500);
  expect(await answers(url, { patienceMillis: 300 })).toBe(false);
  expect(asked()).toBeGreaterThan(1);
});

test('nobody there is no answer', async () => {
  expect(await answers('http://127.0.0.1:9/', { patienceMillis: 200 })).toBe(false);
});
