import { fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { tempFolder } from '../testing/temp-folder.ts';
import { Fleet } from './fleet.ts';
import { ServerProcess } from './server-process.ts';

const drains =
  "setInterval(() => {}, 1000); process.on('SIGTERM', () => process.exit(0)); console.log('up');";
const clings = "setInterval(() => {}, 1000); process.on('SIGTERM', () => {}); console.log('up');";
const fails = "console.error('the disk is full'); process.exitCode = 3;";

/** A server with this source, whose lines are kept. */
function server(name: string, source: string) {
  const cwd = tempFolder();
  const main = path.join(cwd, 'main.mjs');
  writeFileSync(main, source);
  const lines: string[] = [];
  const heard = Promise.withResolvers<void>();
  const process_ = new ServerProcess({
    name,
    main,
    cwd,
    env: process.env,
    say: (line) => {
      lines.push(line);
      heard.resolve();
    },
  });
  onTestFinished(() => process_.signal('SIGKILL'));
  return { process: process_, lines, heard: heard.promise };
}

test('the one that ends by itself is named, with how it ended and what it said', async () => {
  const [good, bad] = [server('good', drains), server('bad', fails)];
  const fleet = new Fleet([good.process, bad.process]);
  expect(await fleet.firstLoss()).toEqual({ name: 'bad', how: 'ended with exit code 3' });
  expect(bad.lines).toEqual(['the disk is full']);
  await fleet.stop();
});

test('stopping lets each drain', async () => {
  const good = server('good', drains);
  await good.heard;
  await new Fleet([good.process]).stop();
  expect(await good.process.ended).toBe('ended with exit code 0');
});

test('killing ends one that does not drain', async () => {
  const bad = server('bad', clings);
  await bad.heard;
  const fleet = new Fleet([bad.process]);
  const stopped = fleet.stop();
  fleet.kill();
  await stopped;
  expect(await bad.process.ended).toBe('ended by SIGKILL');
});

test('one that ends while all are being stopped is no loss', async () => {
  const good = server('good', drains);
  await good.heard;
  const fleet = new Fleet([good.process]);
  const loss = fleet.firstLoss().then(() => 'lost');
  await fleet.stop();
  expect(await Promise.race([loss, sleep(400, 'quiet')])).toBe('quiet');
});

test('a server ends itself when its starter is killed outright', async () => {
  const folder = tempFolder();
  const [starter, child] = [path.join(folder, 'starter.mjs'), path.join(folder, 'child.mjs')];
  writeFileSync(child, 'setInterval(() => {}, 1000); console.log(process.pid);');
  const serverProcess = new URL('./server-process.ts', import.meta.url).href;
  writeFileSync(
    starter,
    `import { ServerProcess } from ${JSON.stringify(serverProcess)};
     new ServerProcess({ name: 'a', main: ${JSON.stringify(child)}, cwd: '/', env: process.env, say: (line) => process.send(line) });`,
  );
  const running = fork(starter);
  const [pid] = await once(running, 'message');
  running.kill('SIGKILL');
  await expect.poll(() => isAlive(Number(pid)), { timeout: 5_000 }).toBe(false);
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
