import type { ActionResponse, FlowEvent } from '@partwell/flow';
import type { Reply } from './request.ts';

/** What any answer to an action may hold. */
export interface ActionBody {
  readonly status: ActionResponse['status'];
  readonly outcome: (ActionResponse & { status: 'settled' })['outcome'];
  readonly code: string;
}

/**
 * What an answer says of the action, or (undefined) nothing. Only the API's own words count: a page of a
 * proxy, or half an answer, is neither a yes nor a no, and neither is being too busy.
 */
export function readReply({ status, body }: Reply<ActionBody>): FlowEvent | undefined {
  const { outcome, code } = body;
  if (body.status === 'settled' && outcome) return { type: 'settled', outcome };
  if (body.status === 'pending') return { type: 'pending' };
  return code && status < 500 && status !== 429 ? { type: 'refused', code } : undefined;
}
