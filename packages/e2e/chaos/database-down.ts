// A database server that crashes under load and comes back: whether errors are honest, and nobody has to lend a hand.
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
  options: { crashes: { type: 'string', default: '10' } },
});
const crashes = Number(values.crashes);
const chance = chanceOf(1);
const statuses = countStatuses();
const servers = await prepareServers({ database: 'postgres', processes: 2, durable: true });
try {
  for (const program of servers.programs) await servers.start(program);
  const crowd = gather({ ...servers.where, chance, ...statuses }, 8);
  for (let crash = 0; crash < crashes; crash++) {
    await sleep(500 + chance() * 2_000);
    await servers.postgres?.stop('immediate');
    await sleep(chance() * 2_000);
    await servers.postgres?.start();
  }
  await sleep(2_000);
  await crowd.disperse();
  const run = await settle(servers, crowd.asked, [], 90_000);
  report(`${crashes} crashes of the database server, 2 processes`, run, { answers: statuses.told() });
  if (statuses.count(500) > 0) process.exitCode = 1;
} finally {
  await servers.close();
}
