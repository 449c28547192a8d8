import {
  diesAt,
  type HostMoment,
  hostMoments,
  type InsideMoment,
  insideMoments,
  isAtHost,
  type Moment,
} from './moments.ts';

/** Who does not come to the point at which it is to die is killed anyway. */
const LONGEST_LIFE_MILLIS = 2_000;
/** Of one that is to come to its point, and to no other. */
const LONGEST_WAY_MILLIS = 5_000;
/** How often a point is tried before it is given up: another death may come first. */
const MOST_TRIES = 6;

export const ANY_MOMENT = 'any moment';

/** Where a life ended. */
export type Death = Moment | typeof ANY_MOMENT;

/** What a life of a process is to be like. */
export interface Life {
  readonly at: Death;
  /** @default it does not end by itself */
  readonly nodeOptions?: readonly string[];
  /** It goes with all the others when the host sees this. */
  readonly doom?: HostMoment;
  readonly lastsMillis: number;
}

interface LivesOptions {
  readonly chance: () => number;
  /** How many there are at least. */
  readonly kills: number;
  /** The points that come first, each until somebody has died there; then chance decides. */
  readonly through: readonly Moment[];
}

/** The lives of all processes of a run, in their order. */
export interface Lives {
  /** @returns nothing when it is over */
  next(): Life | undefined;
  /** Told where it did end: a point that was not reached is next in turn once more. */
  ended(life: Life, death: Death): void;
}

export function planLives({ chance, kills, through }: LivesOptions): Lives {
  const waiting = [...through];
  const tries = new Map(through.map((at) => [at, MOST_TRIES]));
  const inTurn = new Set<Life>();
  let left = kills;
  return {
    next: () => {
      const at = waiting.shift();
      if (at === undefined && left <= 0) return undefined;
      left--;
      if (at === undefined) return lifeByChance(chance);
      const life = lifeUntil(at, 1, LONGEST_WAY_MILLIS);
      inTurn.add(life);
      return life;
    },
    ended: (life, death) => {
      if (!inTurn.delete(life) || life.at === ANY_MOMENT || death === life.at) return;
      const rest = (tries.get(life.at) ?? 0) - 1;
      tries.set(life.at, rest);
      if (rest > 0) waiting.unshift(life.at);
    },
  };
}

function lifeByChance(chance: () => number): Life {
  const kind = chance();
  const one = <T>(list: readonly T[]) => list[Math.floor(chance() * list.length)] as T;
  if (kind < 0.4) return { at: ANY_MOMENT, lastsMillis: 20 + chance() * 400 };
  if (kind >= 0.85) return lifeUntil(one(hostMoments), 1, LONGEST_LIFE_MILLIS);
  const at: InsideMoment = one(insideMoments);
  return lifeUntil(at, 1 + Math.floor(chance() * 4), LONGEST_LIFE_MILLIS);
}

const lifeUntil = (at: Moment, nth: number, lastsMillis: number): Life =>
  isAtHost(at) ? { at, lastsMillis, doom: at } : { at, lastsMillis, nodeOptions: diesAt(at, nth) };
