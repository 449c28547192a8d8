import { setTimeout as sleep } from 'node:timers/promises';
import { askAgain } from './ask-again.ts';
import type { Asked, Evidence } from './evidence.ts';
import { leave } from './leaver.ts';
import { type Eligible, readEvidence, type Seen } from './read-evidence.ts';
import type { Servers } from './servers.ts';
import { timeMayMend, violations } from './violations.ts';

/** A chance with which `leave` cancels, asks once, and does nothing else. */
const CANCELS = 0.9;

const LOOKS_EVERY_MILLIS = 250;

export interface Settled {
  readonly violations: readonly string[];
  readonly evidence: Evidence;
  /** Milliseconds until everything had settled. */
  readonly settledInMillis: number;
  /** I5: whether somebody who came afterwards could cancel. */
  readonly canStillCancel: boolean;
}

/**
 * Waits until nothing is violated any more that time may mend, or the time for that is over; lets whoever is still
 * without an answer to a cancel ask again, now that all servers are up; and tells what there is to see.
 *
 * @param letTimePass done before each look, where nobody waits as long as leases last. @default time passes by itself
 */
export async function settle(
  { database, host, where }: Servers,
  asked: readonly Asked[],
  toldEarly: readonly string[],
  withinMillis: number,
  letTimePass: (() => Promise<void>) | undefined = undefined,
): Promise<Settled> {
  const startedAt = Date.now();
  const eligible: Eligible = new Map();
  const look = async (seen: Seen) => {
    await letTimePass?.();
    const evidence = await readEvidence(database, host, seen, eligible);
    return { evidence, violations: violations(evidence) };
  };
  const lookUntilMended = async (seen: Seen) => {
    const until = Date.now() + withinMillis;
    let found = await look(seen);
    while (found.violations.some(timeMayMend) && Date.now() < until) {
      await sleep(LOOKS_EVERY_MILLIS);
      found = await look(seen);
    }
    return found;
  };
  // By itself: what somebody sees to who asks again counts no more.
  const byItself = await lookUntilMended({ asked, toldEarly, unanswered: [] });
  const settledInMillis = Date.now() - startedAt;
  const { told, unanswered } = await askAgain(where.urls, asked, withinMillis);
  const atLast = await lookUntilMended({ asked: [...asked, ...told], toldEarly, unanswered });
  let canStillCancel = false;
  await leave({ ...where, chance: () => CANCELS }, (one) => {
    canStillCancel ||= one.type === 'cancel' && one.acknowledged;
  });
  const found = new Set([...byItself.violations, ...atLast.violations]);
  return { violations: [...found], evidence: atLast.evidence, settledInMillis, canStillCancel };
}
