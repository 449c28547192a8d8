import { setTimeout as sleep } from 'node:timers/promises';
import type { Program } from '../stack/program.ts';
import { chanceOf } from './chance.ts';
import { gather } from './crowd.ts';
import type { LeaverOptions } from './leaver.ts';
import { letTimePass } from './let-time-pass.ts';
import { atHostMoment, diesAt, hostMoments, insideMoments } from './moments.ts';
import type { PlantedBug } from './planted-bugs.ts';
import { prepareServers, type ServersOptions } from './servers.ts';
import { type Settled, settle } from './settle.ts';

/** Who does not come to the point at which it is to die is killed anyway. */
const LONGEST_LIFE_MILLIS = 2_000;

/** For those who are to be told first. */
const LONGEST_WAIT_MILLIS = 30_000;

const ANY_MOMENT = 'any moment';

/** Webhooks by which the host hears that something was carried out. */
const SAYS_DONE = new Set(['offer.accepted', 'subscription.canceled']);

export interface KillRun
  extends Pick<ServersOptions, 'database' | 'processes'>,
    Pick<LeaverOptions, 'bothAtOnce'> {
  readonly kills: number;
  /** How many more are told that it is done before somebody is killed: on a slow machine little happens. @default 0 */
  readonly acknowledgements?: number;
  /** Subscribers at a time. @default 12 */
  readonly leavers?: number;
  /** How long after the last kill everything must have settled. @default 90000 */
  readonly settleMillis?: number;
  /** A run that fails can be run again, as far as chances go. @default 1 */
  readonly seed?: number;
  /** Lets the minute that the leases of the dead last pass again and again, where a run is to be short. @default false */
  readonly timePasses?: boolean;
  /** With how many calls of each life the host takes its time, so that there is something between two steps. @default 0 */
  readonly slowCalls?: number;
  /** A mistake to be found. @default none */
  readonly bug?: PlantedBug;
  readonly onKill?: (kill: number, asked: number) => void;
}

export interface KillReport extends Settled {
  /** How often somebody died at each point. */
  readonly deaths: Readonly<Record<string, number>>;
}

/** What a life of a process is to be like. */
interface Plan {
  readonly at: string;
  /** @default it does not end by itself */
  readonly nodeOptions?: readonly string[];
  /** It goes with all the others when the host sees this. */
  readonly doom?: (typeof hostMoments)[number];
  readonly lastsMillis: number;
}

/**
 * Subscribers leave and stay while the API's processes are killed (SIGKILL), at random moments and at the named
 * points of the protocol, and started again, with another version of the flow as often as not. The host is real
 * HTTP with a ledger, and now and then applies without answering.
 */
export async function killRun(options: KillRun): Promise<KillReport> {
  const { kills, bug } = options;
  const chance = chanceOf(options.seed ?? 1);
  const deaths: Record<string, number> = {};
  const toldEarly: string[] = [];
  /** What the host has to see next for everything to die. */
  let doom: (typeof hostMoments)[number] | undefined;
  const servers = await prepareServers({
    ...options,
    ...(bug && { changes: bug.changes }),
    watch: (seen, action = '', type = '') => {
      const isDone = servers.host.ledger.some((line) => line.action === action);
      if (seen === 'told' && SAYS_DONE.has(type) && !isDone) toldEarly.push(action);
      if (doom === undefined || atHostMoment(doom).sees !== seen) return;
      doom = undefined;
      for (const program of servers.programs) void program.end('SIGKILL');
    },
  });
  const { programs, host, where } = servers;

  const plan = (): Plan => {
    const kind = chance();
    const one = <T>(list: readonly T[]) => list[Math.floor(chance() * list.length)] as T;
    if (kind < 0.4) return { at: ANY_MOMENT, lastsMillis: 20 + chance() * 400 };
    const lastsMillis = LONGEST_LIFE_MILLIS;
    if (kind < 0.85) {
      const at = one(insideMoments);
      return { at, lastsMillis, nodeOptions: diesAt(at, 1 + Math.floor(chance() * 4)) };
    }
    const at = one(hostMoments);
    return { at, lastsMillis, doom: at };
  };

  let acknowledged = () => 0;
  const untilAcknowledged = async (isOver: () => boolean = () => false): Promise<void> => {
    const enough = acknowledged() + (options.acknowledgements ?? 0);
    const until = Date.now() + LONGEST_WAIT_MILLIS;
    while (acknowledged() < enough && !isOver() && Date.now() < until) await sleep(25);
  };

  /** One life of a process, from its start to its death. @returns where it died. */
  const live = async (program: Program): Promise<string> => {
    const { at, nodeOptions, lastsMillis, ...how } = plan();
    try {
      await servers.start(program, chance() < 0.5 ? 0 : 1, nodeOptions);
    } catch (error) {
      // The point may be on the way up, or everything goes just now.
      if (!program.wasKilled) throw error;
      return nodeOptions ? at : ANY_MOMENT;
    }
    host.script('slow', options.slowCalls ?? 0);
    if (chance() < 0.3) host.script(chance() < 0.5 ? 'apply-then-500' : 'slow');
    if (how.doom) {
      const { fault } = atHostMoment(how.doom);
      if (fault) host.script(fault);
      doom = how.doom;
    }
    const isKilled = await Promise.race([
      program.ended().then(() => false),
      sleep(lastsMillis, true, { ref: false }),
    ]);
    if (isKilled) await untilAcknowledged(() => program.wasKilled);
    if (isKilled && doom === how.doom) doom = undefined;
    await program.end('SIGKILL');
    return isKilled ? ANY_MOMENT : at;
  };

  try {
    for (const program of programs) await servers.start(program);
    for (const text of bug?.sql ?? []) await servers.database.query(text);
    const crowd = gather({ ...where, chance, bothAtOnce: options.bothAtOnce }, options.leavers ?? 12);
    for (const program of programs) await program.end('SIGKILL');
    acknowledged = () => crowd.asked.filter((one) => one.acknowledged).length;
    let kill = 0;
    const lives = programs.map(async (program) => {
      while (kill < kills) {
        kill++;
        const at = await live(program);
        deaths[at] = (deaths[at] ?? 0) + 1;
        options.onKill?.(kill, crowd.asked.length);
      }
    });
    await Promise.all(lives);
    for (const program of programs) await servers.start(program);
    await sleep(300);
    await untilAcknowledged();
    await crowd.disperse();
    const passTime = options.timePasses ? () => letTimePass(servers.database) : undefined;
    const within = options.settleMillis ?? 90_000;
    const settled = await settle(servers, crowd.asked, toldEarly, within, passTime);
    return { ...settled, deaths };
  } finally {
    await servers.close();
  }
}
