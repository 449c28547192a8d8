// SIGTERM under load, again and again: nobody who asks again when nobody answers goes away empty-handed.
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { chanceOf } from '../src/chaos/chance.ts';
import { gather } from '../src/chaos/crowd.ts';
import { prepareServers } from '../src/chaos/servers.ts';
import { settle } from '../src/chaos/settle.ts';
import { countStatuses } from '../src/chaos/statuses.ts';
import { unmet } from '../src/chaos/unmet.ts';
import { report } from './parts/report.ts';

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    restarts: { type: 'string', default: '20' },
    database: { type: 'string', multiple: true, default: ['sqlite', 'postgres'] },
  },
});

for (const database of values.database as ('sqlite' | 'postgres')[]) {
  const statuses = countStatuses();
  const servers = await prepareServers({ database, processes: database === 'postgres' ? 2 : 1 });
  try {
    for (const program of servers.programs) await servers.start(program);
    const turnedAway: string[] = [];
    const crowd = gather(
      {
        ...servers.where,
        ...statuses,
        chance: chanceOf(1),
        allInsist: true,
        turnedAway: (why) => turnedAway.push(`somebody had no session: ${why}`),
      },
      8,
    );
    for (let restart = 0; restart < Number(values.restarts); restart++) {
      await sleep(500);
      const program = servers.programs[restart % servers.programs.length];
      await program?.end('SIGTERM');
      if (program) await servers.start(program);
    }
    await sleep(500);
    await crowd.disperse();
    const run = await settle(servers, crowd.asked, [], 90_000);
    const failed = [...turnedAway, ...unmet(crowd.asked)];
    report(`${values.restarts} restarts with SIGTERM, ${database}`, run, {
      answers: statuses.told(),
      failed: `${failed.length} of those who insist`,
    });
    for (const line of failed.slice(0, 20)) console.log(`  ${line}`);
    if (failed.length > 0) process.exitCode = 1;
  } finally {
    await servers.close();
  }
}
