import type { FlowEvent, Intention } from '@partwell/flow';
import type { Api } from './api.ts';
import { pause, pauseMillis } from './pause.ts';
import { readTruth } from './read-truth.ts';
import { unreachable } from './unreachable.ts';

/**
 * Asks until it is settled. An unreachable server is asked again; only its own word ends the wait.
 *
 * @param wasHeard Whether the server ever said that it has the action.
 */
export async function watchSession(
  api: Api,
  wanted: Intention['action'] | undefined,
  wasHeard: boolean,
  gone: AbortSignal,
): Promise<FlowEvent> {
  let heard = wasHeard;
  for (let turn = 0; !gone.aborted; turn++) {
    await pause(pauseMillis(turn), gone);
    try {
      const truth = await readTruth(api, wanted, gone);
      if (truth?.type === 'settled') return truth;
      // Neither pending nor done: it was turned down, or never arrived. Nothing has changed.
      if (!truth) return heard ? { type: 'refused', code: 'executor_refused' } : unreachable();
      heard = true;
    } catch {
      // Not reachable now: that says nothing about the action.
    }
  }
  return { type: 'pending' };
}
