import type { ActionRecord } from '../../ports/records.ts';
import type { Manager } from '../../ports/workspaces.ts';
import { audit } from '../audit.ts';
import type { Context } from '../context.ts';
import { ownerOf } from '../owner-of.ts';
import { QUIET_MILLIS } from '../retry-policy.ts';
import { type OperatorsWord, settleApplied, settleRefused } from '../settle.ts';

export interface ResolveAction {
  readonly outcome: 'applied' | 'refused';
  /** For those who ask later why. */
  readonly note: string;
}

type Unresolved = 'action_not_found' | 'action_not_stuck' | 'action_contradicted' | 'action_under_way';

export type ActionResolved =
  | { readonly ok: true; readonly action: ActionRecord }
  | { readonly ok: false; readonly code: Unresolved };

/**
 * Takes the word of an operator who has looked at the provider for how a stuck action ended. It ends as any other:
 * outcome, session and webhooks in one transaction, once.
 *
 * Nobody is called about the subscription meanwhile, so that the word is not overtaken by a call on its way. The word of a
 * page may still come: whichever is written first stands.
 */
export const resolveAction = async (
  context: Context,
  manager: Manager,
  id: string,
  { outcome, note }: ResolveAction,
): Promise<ActionResolved> => {
  const { ports, runner, versions } = context;
  const { storage, log } = ports;
  const owner = ownerOf(manager);
  const known = await storage.actions.findOwned(owner, id);
  if (!known) return { ok: false, code: 'action_not_found' };
  const resolve = async (): Promise<ActionResolved> => {
    const action = await storage.actions.findOwned(owner, id);
    if (action?.status !== 'stuck') return { ok: false, code: 'action_not_stuck' };
    const why = outcome === 'refused' ? await whyNotRefused(context, action) : undefined;
    if (why) return { ok: false, code: why };
    const word: OperatorsWord = {
      from: ['stuck'],
      change: { toldBy: 'operator', note },
      record: (records) => audit(ports, records, manager, id, { status: { from: 'stuck', to: outcome } }),
    };
    const settled =
      outcome === 'applied'
        ? await settleApplied(ports, versions, action, word)
        : await settleRefused(ports, action, 'told_by_operator', word);
    if (settled.toldBy !== 'operator') return { ok: false, code: 'action_not_stuck' };
    log.info('action.resolved', { action: id, session: action.session, code: outcome });
    return { ok: true, action: settled };
  };
  return known.status === 'stuck'
    ? runner.aloneWith(known, resolve)
    : { ok: false, code: 'action_not_stuck' };
};

/** Saying "nothing was changed" of something that was changed is the one mistake nobody would ever find. */
const whyNotRefused = async (
  { ports }: Context,
  action: ActionRecord,
): Promise<'action_under_way' | 'action_contradicted' | undefined> => {
  if (action.toldBy === 'page' || ports.executor.handsToPage?.(action)) return undefined;
  const quietAt = Date.parse(action.triedAt) + QUIET_MILLIS;
  if (quietAt > ports.clock.now().getTime()) return 'action_under_way';
  const reading = await ports.executor.read(action).catch(() => undefined);
  return reading?.code === 'read' && reading.state.appliedActions.includes(action.id)
    ? 'action_contradicted'
    : undefined;
};
