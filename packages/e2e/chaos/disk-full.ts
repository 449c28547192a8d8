// A disk that is full under load, and has room again: what is answered meanwhile, and what is there afterwards.
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { chanceOf } from '../src/chaos/chance.ts';
import { gather } from '../src/chaos/crowd.ts';
import { prepareServers } from '../src/chaos/servers.ts';
import { settle } from '../src/chaos/settle.ts';
import { countStatuses } from '../src/chaos/statuses.ts';
import { report } from './parts/report.ts';

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    /** `sqlite` or `postgres`. @default both */
    database: { type: 'string', multiple: true, default: ['sqlite', 'postgres'] },
  },
});

const TIMES = 3;
/** What an empty database takes, and some room beside it. */
const SIZES = { sqlite: '24m', postgres: '128m' } as const;
/** Nothing was proven, and nothing has failed: as test harnesses say that they have skipped. */
const NOT_RUN = 77;

for (const database of values.database as (keyof typeof SIZES)[]) {
  const disk = await mkdtemp(path.join(tmpdir(), 'partwell-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZES[database]}`, 'tmpfs', disk], {
    encoding: 'utf8',
  });
  if (mounted.status === 0) {
    try {
      await runOn(disk, database);
    } finally {
      spawnSync('umount', [disk]);
    }
  } else {
    const why = (mounted.stderr || mounted.error?.message || '').trim();
    console.log(`  NOT RUN on ${database}: a small disk cannot be mounted here, which takes root. ${why}`);
    process.exitCode ??= NOT_RUN;
  }
  await rm(disk, { recursive: true, force: true });
}

async function runOn(disk: string, database: keyof typeof SIZES): Promise<void> {
  const statuses = countStatuses();
  const dataFolder = path.join(disk, 'data');
  await mkdir(dataFolder);
  const servers = await prepareServers({ database, dataFolder, durable: true });
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
    report(`disk full ${TIMES} times, ${database}`, run, { answers: statuses.told() });
    if (statuses.count(503) === 0 || statuses.count(500) > 0) {
      console.log('  A full disk is to be answered with 503, and with nothing else.');
      process.exitCode = 1;
    }
  } finally {
    await servers.close();
  }
}

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
