import type {
  AcceptRequest,
  ActionResponse,
  Answer,
  CancelRequest,
  FlowEvent,
  Intention,
} from '@partwell/flow';
import type { Api } from './api.ts';
import { readTruth } from './read-truth.ts';

/** Nothing was decided: the request may not have been understood, or not have arrived. */
const undecided = (status: number) => status >= 500 || status === 429 || status === 408;

/**
 * Sends the subscriber's decision. An answer that did not come is not a failure yet: the session is
 * asked first, and only if it knows nothing either (or cannot be asked) is `failed` returned.
 */
export async function performAction(
  api: Api,
  intention: Intention,
  answer: Answer | undefined,
): Promise<FlowEvent> {
  try {
    const response = await send(api, intention, answer);
    const result = (await response.json()) as ActionResponse & { readonly code?: string };
    if (response.status === 202) return { type: 'pending' };
    if (response.ok)
      return { type: 'settled', outcome: (result as ActionResponse & { status: 'settled' }).outcome };
    if (!undecided(response.status)) return { type: 'refused', code: result.code ?? 'refused' };
  } catch {
    // No answer, or none that can be read: see below.
  }
  return (
    (await readTruth(api, intention.action).catch(() => undefined)) ?? { type: 'failed', code: 'unreachable' }
  );
}

function send(api: Api, intention: Intention, answer: Answer | undefined) {
  const { details } = intention;
  const fields = { ...(details && { details }), ...(answer && { answer }) };
  if (intention.action === 'cancel')
    return api.post('cancel', fields satisfies Omit<CancelRequest, 'secret'>);
  const { offer, choice } = intention;
  return api.post('accept', { offer, choice, ...fields } satisfies Omit<AcceptRequest, 'secret'>);
}
