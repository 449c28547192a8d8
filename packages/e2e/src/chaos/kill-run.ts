import { setTimeout as sleep } from 'node:timers/promises';
import type { Program } from '../stack/program.ts';
import { chanceOf } from './chance.ts';
import { gather } from './crowd.ts';
import type { LeaverOptions } from './leaver.ts';
import { letLeasesEnd, letTimePass } from './let-time-pass.ts';
import { atHostMoment, type HostMoment, type Moment, moments } from './moments.ts';
import { ANY_MOMENT, type Death, type Life, planLives } from './plan-lives.ts';
import type { PlantedBug } from './planted-bugs.ts';
import { prepareServers, type ServersOptions } from './servers.ts';
import { type Settled, settle } from './settle.ts';

/** For those who are to be told first. */
const LONGEST_WAIT_MILLIS = 30_000;

/** Webhooks by which the host hears that something was carried out. */
const SAYS_DONE = new Set(['offer.accepted', 'subscription.canceled']);

export interface KillRun
  extends Pick<ServersOptions, 'database' | 'processes'>,
    Pick<LeaverOptions, 'bothAtOnce'> {
  readonly kills: number;
  /** The named points that come first, one after the other, each until somebody has died there. @default none */
  readonly through?: readonly Moment[];
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
  /** How often somebody died at each point, by what came to it: whoever dies of another's end died at any moment. */
  readonly deaths: Readonly<Record<Death, number>>;
}

/** An end of everything, waiting for what the host sees. */
interface Doom {
  readonly at: HostMoment;
  /** The action of which it saw that. */
  action?: string;
}

/**
 * Subscribers leave and stay while the API's processes are killed (SIGKILL), at random moments and at the named
 * points of the protocol, and started again, with another version of the flow as often as not. The host is real
 * HTTP with a ledger, and now and then applies without answering.
 */
export async function killRun(options: KillRun): Promise<KillReport> {
  const { kills, bug } = options;
  const chance = chanceOf(options.seed ?? 1);
  const lives = planLives({ chance, kills, through: options.through ?? [] });
  const deaths = Object.fromEntries([...moments, ANY_MOMENT].map((at) => [at, 0])) as Record<Death, number>;
  const toldEarly: string[] = [];
  const dooms = new Set<Doom>();
  /** Who was taken along by a doom in its present life. */
  const struck = new Set<Program>();
  const servers = await prepareServers({
    ...options,
    ...(bug && { changes: bug.changes }),
    watch: (seen, action = '', type = '') => {
      const isDone = servers.host.ledger.some((line) => line.action === action);
      if (seen === 'told' && SAYS_DONE.has(type) && !isDone) toldEarly.push(action);
      const doom = [...dooms].find(({ at }) => atHostMoment(at).sees === seen);
      if (!doom) return;
      doom.action = action;
      dooms.clear();
      for (const program of servers.programs.filter(({ isRunning }) => isRunning)) {
        struck.add(program);
        void program.end('SIGKILL');
      }
    },
  });
  const { programs, host, where, database } = servers;

  const wasApplied = (id: string) => host.ledger.some(({ action }) => action === id);
  /** Where somebody died who was not ended by us. */
  const deathOf = (program: Program, { at }: Life, doom: Doom | undefined): Death => {
    if (!doom) return struck.has(program) ? ANY_MOMENT : at;
    // The host may have had something else to do with that call than what was scripted for this end.
    const isSo = doom.action !== undefined && !(doom.at === 'called, not applied' && wasApplied(doom.action));
    return isSo ? at : ANY_MOMENT;
  };

  let acknowledged = () => 0;
  const untilAcknowledged = async (isOver: () => boolean = () => false): Promise<void> => {
    const enough = acknowledged() + (options.acknowledgements ?? 0);
    const until = Date.now() + LONGEST_WAIT_MILLIS;
    while (acknowledged() < enough && !isOver() && Date.now() < until) await sleep(25);
  };

  /** One life of a process, from its start to its death. @returns where it died. */
  const live = async (program: Program, life: Life): Promise<Death> => {
    struck.delete(program);
    if (life.at === 'read, not tried again') await letLeasesEnd(database);
    try {
      await servers.start(program, chance() < 0.5 ? 0 : 1, life.nodeOptions);
    } catch (error) {
      // The point may be on the way up, or everything goes just now.
      if (!program.wasKilled) throw error;
      return life.nodeOptions ? deathOf(program, life, undefined) : ANY_MOMENT;
    }
    host.script('slow', options.slowCalls ?? 0);
    const doom: Doom | undefined = life.doom && { at: life.doom };
    if (doom) {
      const { fault } = atHostMoment(doom.at);
      if (fault) host.script(fault);
      dooms.add(doom);
    } else if (chance() < 0.3) host.script(chance() < 0.5 ? 'apply-then-500' : 'slow');
    await Promise.race([program.ended(), sleep(life.lastsMillis, undefined, { ref: false })]);
    if (program.isRunning) await untilAcknowledged(() => !program.isRunning);
    if (doom) dooms.delete(doom);
    if (program.isRunning) {
      await program.end('SIGKILL');
      return ANY_MOMENT;
    }
    if (!program.wasKilled) throw new Error(`A server ended by itself:\n${program.log}`);
    return deathOf(program, life, doom);
  };

  try {
    for (const program of programs) await servers.start(program);
    for (const text of bug?.sql ?? []) await database.query(text);
    const crowd = gather({ ...where, chance, bothAtOnce: options.bothAtOnce }, options.leavers ?? 12);
    for (const program of programs) await program.end('SIGKILL');
    acknowledged = () => crowd.asked.filter((one) => one.acknowledged).length;
    let kill = 0;
    const liveAndDie = async (program: Program): Promise<void> => {
      for (let life = lives.next(); life; life = lives.next()) {
        const death = await live(program, life);
        lives.ended(life, death);
        deaths[death]++;
        options.onKill?.(++kill, crowd.asked.length);
      }
    };
    await Promise.all(programs.map(liveAndDie));
    for (const program of programs) await servers.start(program);
    await sleep(300);
    await untilAcknowledged();
    await crowd.disperse();
    const passTime = options.timePasses ? () => letTimePass(database) : undefined;
    const within = options.settleMillis ?? 90_000;
    const settled = await settle(servers, crowd.asked, toldEarly, within, passTime);
    return { ...settled, deaths };
  } finally {
    await servers.close();
  }
}
