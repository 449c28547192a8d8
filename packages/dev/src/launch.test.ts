import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { root } from './root.ts';
import { tempFolder } from './testing/temp-folder.ts';

const launcher = path.join(root, 'packages/dev/launch.mjs');

function launch(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  return spawnSync(process.execPath, [launcher, ...args], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
}

async function listen(host: string): Promise<{ port: number; server: net.Server }> {
  const server = net.createServer().listen(0, host);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { port: address.port, server };
}

async function takenPort(host = '127.0.0.1'): Promise<number> {
  const { port, server } = await listen(host);
  onTestFinished(() => void server.close());
  return port;
}

async function freePort(): Promise<number> {
  const { port, server } = await listen('127.0.0.1');
  server.close();
  return port;
}

test('what runs ends where the shell that npm puts in between is ended', async () => {
  const folder = tempFolder();
  const script = path.join(folder, 'launched.mjs');
  const run = pathToFileURL(path.join(root, 'packages/dev/launch/run.mjs'));
  const child = 'console.log("child", process.pid); setInterval(() => {}, 1000)';
  writeFileSync(
    script,
    `import { runToEnd } from '${run}';
    await runToEnd(process.execPath, ['-e', ${JSON.stringify(child)}], { env: process.env });`,
  );
  const shell = spawn('sh', ['-c', `"${process.execPath}" "${script}"; true`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  shell.stdout.on('data', (part) => {
    said += part;
  });
  const pid = await vi.waitFor(
    () => {
      const [, found] = /child (\d+)/.exec(said) ?? [];
      if (!found) throw new Error(`It said: ${said}`);
      return Number(found);
    },
    { timeout: 20_000 },
  );
  process.kill(pid, 0);
  shell.kill('SIGTERM');
  await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow('ESRCH'), { timeout: 20_000 });
});

test('an unknown task is refused with the ones there are', () => {
  const { status, stderr } = launch(['strat']);
  expect(stderr).toContain('Unknown task "strat". Use one of: start, test');
  expect(status).toBe(2);
});

test.each([
  ['PARTWELL_PORT', 'DEMO_PORT'],
  ['DEMO_PORT', 'PARTWELL_PORT'],
])('a taken port is named with %s, before anything else happens', async (variable, other) => {
  const port = await takenPort();
  const { status, stderr } = launch(['start'], {
    [variable]: String(port),
    [other]: String(await freePort()),
  });
  expect(stderr).toContain(`Port ${port} `);
  expect(stderr).toMatch(new RegExp(`${variable}=\\d+ npm start`));
  expect(stderr).not.toContain(`${other}=`);
  expect(status).toBe(1);
});

test('somebody on the IPv6 side of localhost is in the way too', async () => {
  const port = await takenPort('::1').catch(() => undefined);
  if (port === undefined) return; // This machine has no IPv6, and so nobody can be there.
  const env = { PARTWELL_PORT: String(port), DEMO_PORT: String(await freePort()) };
  const { status, stderr } = launch(['start'], env);
  expect(stderr).toContain(`Port ${port} for Partwell is taken`);
  expect(status).toBe(1);
});

test.each(['0', '65536', '-1', 'abc', '4680.5'])('%s is no port', (text) => {
  const { status, stderr } = launch(['start'], { DEMO_PORT: text });
  expect(stderr).toContain(`DEMO_PORT is "${text}"`);
  expect(status).toBe(2);
});

test('two servers on one port are refused', () => {
  const { status, stderr } = launch(['start'], { PARTWELL_PORT: '4681', DEMO_PORT: '4681' });
  expect(stderr).toContain('PARTWELL_PORT and DEMO_PORT are both 4681');
  expect(status).toBe(1);
});
