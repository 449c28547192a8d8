import type { FlowEvent, Intention } from '@partwell/flow';
import type { Api } from './api.ts';
import { readTruth } from './read-truth.ts';

/** Soon at first, then patiently. */
const pausesMillis = [1000, 1500, 2500, 4000, 6000, 10_000, 15_000];

/** Asks until it is settled. An unreachable server is asked again; only its own word ends the wait. */
export async function watchSession(
  api: Api,
  wanted: Intention['action'] | undefined,
  signal: AbortSignal,
): Promise<FlowEvent> {
  for (let turn = 0; !signal.aborted; turn++) {
    await pause(pausesMillis[Math.min(turn, pausesMillis.length - 1)] ?? 0, signal);
    try {
      const truth = await readTruth(api, wanted, signal);
      if (truth?.type === 'settled') return truth;
      // Neither pending nor done: it was turned down, and nothing has changed.
      if (!truth) return { type: 'refused', code: 'executor_refused' };
    } catch {
      // Not reachable now: that says nothing about the action.
    }
  }
  return { type: 'pending' };
}

const pause = (millis: number, signal: AbortSignal) =>
  new Promise<void>((done) => {
    const timer = setTimeout(done, millis);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      done();
    });
  });
