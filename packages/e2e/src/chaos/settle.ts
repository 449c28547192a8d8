import { setTimeout as sleep } from 'node:timers/promises';
import type { Asked, Evidence } from './evidence.ts';
import { leave } from './leaver.ts';
import { type Eligible, readEvidence } from './read-evidence.ts';
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
 * Waits until nothing is violated any more that time may mend, or the time for that is over, and tells what there is
 * to see.
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
  const look = async () => {
    await letTimePass?.();
    const evidence = await readEvidence(database, host, asked, toldEarly, eligible);
    return { evidence, violations: violations(evidence) };
  };
  let found = await look();
  while (found.violations.some(timeMayMend) && Date.now() < startedAt + withinMillis) {
    await sleep(LOOKS_EVERY_MILLIS);
    found = await look();
  }
  const settledInMillis = Date.now() - startedAt;
  let canStillCancel = false;
  await leave({ ...where, chance: () => CANCELS }, (one) => {
    canStillCancel ||= one.type === 'cancel' && one.acknowledged;
  });
  return { ...found, settledInMillis, canStillCancel };
}
