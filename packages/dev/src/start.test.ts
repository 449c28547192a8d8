import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { root } from './root.ts';
import { answers } from './servers/answers.ts';

const data = mkdtempSync(path.join(tmpdir(), 'partwell start '));
let started: ChildProcess | undefined;

afterEach(() => {
  started?.kill('SIGKILL');
});
afterAll(() => rmSync(data, { recursive: true, force: true }));

/** `npm start` as the package script runs it, on ports of its own. */
function start(ports: { partwell: number; demo: number }): {
  said: () => string;
  ended: Promise<number | null>;
} {
  const child = spawn(process.execPath, ['packages/dev/launch.mjs', 'start'], {
    cwd: root,
    env: {
      ...process.env,
      PARTWELL_PORT: String(ports.partwell),
      DEMO_PORT: String(ports.demo),
      DEV_PARTWELL_DATA: data,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started = child;
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  }
  return { said: () => said, ended: once(child, 'exit').then(([code]) => code) };
}

async function listening(port: number): Promise<{ port: number; close(): Promise<void> }> {
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return {
    port: address.port,
    close: async () => {
      server.close();
      await once(server, 'close');
    },
  };
}

async function freePorts(): Promise<{ partwell: number; demo: number }> {
  const [one, two] = [await listening(0), await listening(0)];
  await Promise.all([one.close(), two.close()]);
  return { partwell: one.port, demo: two.port };
}

test('starts API and demo, says where they are, and ends both on Ctrl-C', { timeout: 90_000 }, async () => {
  const ports = await freePorts();
  const { said, ended } = start(ports);
  await expect.poll(said, { timeout: 60_000 }).toContain(`http://localhost:${ports.demo}`);
  expect(said()).toContain(`http://localhost:${ports.partwell}`);
  expect(await answers(`http://127.0.0.1:${ports.partwell}/partwell.js`, { patienceMillis: 1000 })).toBe(
    true,
  );
  expect(await answers(`http://127.0.0.1:${ports.demo}/?as=elin`, { patienceMillis: 1000 })).toBe(true);

  started?.kill('SIGINT');
  expect(await ended).toBe(0);
  // Nobody listens there any more: the ports can be taken.
  for (const port of [ports.partwell, ports.demo]) await (await listening(port)).close();
});

test('a taken port is named with the variable that changes it', { timeout: 30_000 }, async () => {
  const ports = await freePorts();
  const taken = await listening(ports.demo);
  const { said, ended } = start(ports);
  expect(await ended).not.toBe(0);
  expect(said()).toContain(String(ports.demo));
  expect(said()).toContain('DEMO_PORT');
  await taken.close();
});
