import type { FlowEvent, PerformedRequest } from '@partwell/flow';
import type { CarryOut } from '../loader/contract.ts';
import type { Api } from './api.ts';
import { pause, pauseMillis } from './pause.ts';
import { type ActionBody, readReply } from './read-reply.ts';

/** Something the server leaves to the page. */
export type PageTask = Omit<Parameters<CarryOut>[0], 'session'>;

/**
 * Lets the page carry out an action and tells the server what came of it. Only what the server has recorded is
 * called done, and only a clear word of the page is passed on to it. A callback that throws may have done
 * anything: that is `failed`, and trying again asks it for the same action.
 *
 * @param help address of the page that explains codes.
 */
export async function carryOut(
  api: Api,
  callback: CarryOut | undefined,
  session: string,
  { id: action, command }: PageTask,
  help: string,
): Promise<FlowEvent> {
  let result: unknown;
  try {
    // Nobody here who could: that is a clear no, and somebody has to hear of it.
    if (!callback) console.warn(`[partwell] no_callback: ${help}#no_callback`);
    result = callback ? await callback({ id: action, session, command }) : { refused: 'no_callback' };
    // The answer to the page's own request is no yes when it is a 500.
    if (result === false || Object(result).ok === false) throw result;
  } catch (error) {
    console.warn(`[partwell] page_failed: ${help}#page_failed`, error);
    return { type: 'failed', code: 'page_failed' };
  }
  const { refused } = Object(result);
  const event = await tell(
    api,
    refused
      ? { action, result: 'refused', reason: `${refused}`.slice(0, 200) }
      : { action, result: 'applied' },
  );
  // Whoever wants to leave is not held back by that: the page's own cancel is there.
  return callback || command.kind !== 'cancel' ? event : { type: 'own-way' };
}

/** Somewhat longer than two minutes. */
const mostTurns = 12;

/** The same words until the server has taken them; the first one stands. */
async function tell(api: Api, word: Omit<PerformedRequest, 'secret'>): Promise<FlowEvent> {
  for (let turn = 0; turn < mostTurns; turn++) {
    try {
      const event = readReply(await api.post<ActionBody>('performed', word));
      // The page has done it, so "nothing was changed" would be wrong.
      if (event?.type === 'refused' && word.result === 'applied') return { ...event, type: 'failed' };
      if (event) return event;
    } catch {
      // Not reachable now.
    }
    await pause(pauseMillis(turn));
  }
  return { type: 'pending' };
}
