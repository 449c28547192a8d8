// A disk that is full under load, and has room again: what is answered meanwhile, and what is there afterwards.
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chanceOf } from '../src/chaos/chance.ts';
import { gather } from '../src/chaos/crowd.ts';
import { prepareServers } from '../src/chaos/servers.ts';
import { settle } from '../src/chaos/settle.ts';
import { countStatuses } from '../src/chaos/statuses.ts';
import { report } from './parts/report.ts';

const TIMES = 3;
const disk = await mkdtemp(path.join(tmpdir(), 'partwell-disk-'));
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', disk]);
if (mounted.status !== 0) {
  console.log(
    `  Left out: a small disk cannot be mounted here (${mounted.stderr ?? mounted.error}). It takes root.`,
  );
} else {
  const statuses = countStatuses();
  const servers = await prepareServers({ database: 'sqlite', dataFolder: path.join(disk, 'data') });
  const ballast = path.join(disk, 'ballast');
  try {
    for (const program of servers.programs) await servers.start(program);
    const crowd = gather({ ...servers.where, chance: chanceOf(1), ...statuses }, 8);
    for (let time = 0; time < TIMES; time++) {
      await sleep(2_000);
      fill(ballast);
      await sleep(2_000);
      rmSync(ballast);
    }
    await sleep(2_000);
    await crowd.disperse();
    const run = await settle(servers, crowd.asked, [], 90_000);
    report(`disk full ${TIMES} times, sqlite`, run, { answers: statuses.told() });
    if (statuses.count(503) === 0 || statuses.count(500) > 0) {
      console.log('  A full disk is to be answered with 503, and with nothing else.');
      process.exitCode = 1;
    }
  } finally {
    await servers.close();
    spawnSync('umount', [disk]);
  }
}
await rm(disk, { recursive: true, force: true });

/** Takes all the room there is. */
function fill(file: string): void {
  const open = openSync(file, 'w');
  const piece = Buffer.alloc(4096);
  try {
    for (;;) writeSync(open, piece);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    closeSync(open);
  }
}
