import type { FlowEvent, PerformedRequest } from '@partwell/flow';
import type { CarryOut } from '../loader/contract.ts';
import type { Api } from './api.ts';
import { pause, pauseMillis } from './pause.ts';
import { type ActionBody, readReply } from './read-reply.ts';

/** Something the server leaves to the page. */
export type PageTask = Parameters<CarryOut>[0];

/**
 * Lets the page carry out an action and tells the server what came of it. Only what the server has recorded is
 * called done; only a clear word of the page is passed on to it. A callback that throws may have done anything,
 * so that is `failed`, and trying again asks it for the same action.
 */
export async function carryOut(api: Api, callback: CarryOut | undefined, task: PageTask): Promise<FlowEvent> {
  let result: unknown;
  try {
    // Nobody here who could: that is a clear no.
    result = callback ? await callback(task) : { refused: 'no callback' };
  } catch (error) {
    // Whatever was thrown, even nothing or the right word, is not a yes.
    result = Object(error);
  }
  const { refused } = Object(result);
  // A `Response` of the page's own request says nothing yet: it may be a 500.
  if (!refused && ![undefined, true, 'applied'].includes(result as undefined))
    return { type: 'failed', code: 'page_failed' };
  return tell(api, {
    action: task.id,
    result: refused ? 'refused' : 'applied',
    ...(refused && { reason: `${refused}`.slice(0, 200) }),
  });
}

/** Somewhat longer than two minutes. */
const mostTurns = 12;

/** The same words until the server has taken them; their order of arrival makes no difference. */
async function tell(api: Api, word: Omit<PerformedRequest, 'secret'>): Promise<FlowEvent> {
  for (let turn = 0; turn < mostTurns; turn++) {
    try {
      const event = readReply(await api.post<ActionBody>('performed', word));
      if (event) return event;
    } catch {
      // Not reachable now.
    }
    await pause(pauseMillis(turn));
  }
  return { type: 'pending' };
}
