import type { ActionRecord } from '../../ports/records.ts';
import type { Manager } from '../../ports/workspaces.ts';
import { PATIENCE_MILLIS } from '../action-reply.ts';
import { audit } from '../audit.ts';
import { awaitAction } from '../await-action.ts';
import type { Context } from '../context.ts';
import { ownerOf } from '../owner-of.ts';
import { LEASE_MILLIS } from '../retry-policy.ts';

export type ActionRetried =
  | { readonly ok: true; readonly action: ActionRecord }
  | { readonly ok: false; readonly code: 'action_not_found' | 'action_settled' | 'action_of_page' };

/**
 * Tries an unsettled action now, with all attempts before it again: the provider is read first, as ever, so that what
 * happened long ago is only settled.
 *
 * @returns the action as it is when it is settled, or when somebody has waited long enough.
 */
export const retryAction = async (context: Context, manager: Manager, id: string): Promise<ActionRetried> => {
  const owner = ownerOf(manager);
  const { storage, clock, log, patienceMillis = PATIENCE_MILLIS } = context.ports;
  const action = await storage.actions.findOwned(owner, id);
  if (!action) return { ok: false, code: 'action_not_found' };
  const dueAt = new Date(clock.now().getTime() + LEASE_MILLIS).toISOString();
  const again = { status: 'pending' as const, attempts: 0, answered: 0, dueAt };
  if (action.status === 'applied' || action.status === 'refused')
    return { ok: false, code: 'action_settled' };
  if (action.toldBy === 'page') return { ok: false, code: 'action_of_page' };
  const begun = await storage.transaction(
    async (records) => {
      if (!(await records.actions.update(id, ['pending', 'stuck'], again))) return false;
      await audit(context.ports, records, manager, id, { attempts: { from: action.attempts, to: 0 } });
      return true;
    },
    { alone: [] },
  );
  if (!begun) return { ok: false, code: 'action_settled' };
  log.info('action.retried', { action: id, session: action.session });
  await awaitAction(context, { ...action, ...again }, { fresh: false, patienceMillis });
  const now = await storage.actions.findOwned(owner, id);
  return now ? { ok: true, action: now } : { ok: false, code: 'action_not_found' };
};
