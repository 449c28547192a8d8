import type { Ports } from '../ports/index.ts';
import type { ActionRecord, SessionRecord } from '../ports/records.ts';
import { LEASE_MILLIS } from './retry-policy.ts';

/**
 * A pending action, leased to the request that writes it. It counts as tried from the start: after a
 * crash nobody can tell whether the executor was called, so its recovery reads first.
 */
export const newAction = (
  { ids, clock, executor }: Pick<Ports, 'ids' | 'clock' | 'executor'>,
  session: SessionRecord,
  what: Pick<ActionRecord, 'type' | 'offer' | 'kind' | 'choice' | 'command' | 'givesAway' | 'currency'>,
): ActionRecord => {
  const now = clock.now();
  return {
    ...what,
    id: ids.create('act'),
    workspace: session.workspace,
    mode: session.mode,
    session: session.id,
    customer: session.customer,
    subscription: session.subscription,
    flow: session.flow,
    status: 'pending',
    toldBy: executor.handsToPage?.(session) ? 'page' : 'executor',
    reference: ids.reference(),
    attempts: 1,
    answered: 0,
    dueAt: new Date(now.getTime() + LEASE_MILLIS).toISOString(),
    triedAt: now.toISOString(),
    cause: null,
    createdAt: now.toISOString(),
    settledAt: null,
    note: null,
  };
};
