import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));

function launch(env: Record<string, string>) {
  const dataDir = mkdtempSync(join(tmpdir(), 'halyard-'));
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH, DEMO_DATA: dataDir, ...env },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said += chunk;
    });
  onTestFinished(() => {
    child.kill('SIGKILL');
    rmSync(dataDir, { recursive: true, force: true });
  });
  return { child, said: () => said, ended: once(child, 'exit').then(([code]) => code as number | null) };
}

it.each(['SIGTERM', 'SIGINT'] as const)('ends in order on %s', async (signal) => {
  const { child, said, ended } = launch({ DEMO_PORT: '0' });
  await once(child.stdout, 'data');
  expect(said()).toMatch(/Halyard is at http:\/\/localhost:\d+/);
  child.kill(signal);
  expect(await ended).toBe(0);
});

it('names a port that is taken, and the variable', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  onTestFinished(() => void other.close());
  const { port } = other.address() as AddressInfo;
  const { said, ended } = launch({ DEMO_PORT: String(port) });
  expect(await ended).toBe(1);
  expect(said()).toContain(`Port ${port} is taken`);
  expect(said()).toContain('DEMO_PORT=');
  expect(said()).not.toContain('at Server');
});

it('ends with code 2 when it is told nonsense', async () => {
  const { said, ended } = launch({ DEMO_PORT: 'http' });
  expect(await ended).toBe(2);
  expect(said()).toContain('DEMO_PORT');
});
