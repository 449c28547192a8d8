import { setTimeout as sleep } from 'node:timers/promises';
import { chanceOf } from './chance.ts';
import { gather } from './crowd.ts';
import { letTimePass } from './let-time-pass.ts';
import { prepareServers } from './servers.ts';
import { type Settled, settle } from './settle.ts';
import { countStatuses, type Statuses } from './statuses.ts';

export interface CrashRun {
  readonly crashes: number;
  /** Lets leases and waits pass at once, where a run is to be short. @default false */
  readonly timePasses?: boolean;
  /** Whether a commit is on the disk; what crashes is the server, not the machine. @default true */
  readonly durable?: boolean;
}

/** Subscribers leave and stay at two processes while their database server crashes and comes back, again and again. */
export async function crashRun({
  crashes,
  timePasses,
  durable = true,
}: CrashRun): Promise<Settled & { answers: Statuses }> {
  const chance = chanceOf(1);
  const answers = countStatuses();
  const servers = await prepareServers({ database: 'postgres', processes: 2, durable });
  try {
    for (const program of servers.programs) await servers.start(program);
    const crowd = gather({ ...servers.where, chance, ...answers }, 8);
    for (let crash = 0; crash < crashes; crash++) {
      await sleep(500 + chance() * 2_000);
      await servers.postgres?.stop('immediate');
      await sleep(chance() * 2_000);
      await servers.postgres?.start();
    }
    await sleep(2_000);
    await crowd.disperse();
    const passTime = timePasses ? () => letTimePass(servers.database) : undefined;
    return { ...(await settle(servers, crowd.asked, [], 90_000, passTime)), answers };
  } finally {
    await servers.close();
  }
}
