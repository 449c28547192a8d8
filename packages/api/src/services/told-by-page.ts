import type { ActionRecord, SessionRecord } from '../ports/records.ts';
import type { ActionReply } from './action-reply.ts';
import type { Context } from './context.ts';
import { followCancel } from './follow-cancel.ts';
import { isUnsettled } from './session-view.ts';
import { settleApplied, settleRefused } from './settle.ts';

export interface ToldByPage {
  readonly action: string;
  readonly result: 'applied' | 'refused';
  /** Why it was refused. Kept where it is a code; words of a page are not. */
  readonly reason: string | undefined;
}

type Reply = ActionReply | { readonly ok: false; readonly code: 'action_unknown' };

/**
 * Takes the page's word for what it was handed. The first word stands: said again, late or otherwise, it changes
 * nothing, and whoever asks is told the same end. What was not handed to this page is not its to tell of.
 */
export const toldByPage = async (
  context: Context,
  session: SessionRecord,
  { action: id, result, reason }: ToldByPage,
): Promise<Reply> => {
  const { ports, versions } = context;
  const action = await ports.storage.actions.find(id);
  // Where the operator was faster, the page is told that end.
  if (!action || action.toldBy === 'executor' || !wasHanded(session, action)) {
    return { ok: false, code: 'action_unknown' };
  }
  const settled = !isUnsettled(action)
    ? action
    : result === 'applied'
      ? await settleApplied(ports, versions, action)
      : await settleRefused(ports, action, reason && CODE.test(reason) ? reason : 'told_by_page');
  if (settled.status !== result) {
    ports.log.warn('action.contradicted', { action: id, session: session.id, code: result });
  }
  return endOf(context, session, settled);
};

const CODE = /^[a-z][a-z0-9_.-]{0,63}$/;

/** A cancellation is of the subscription: whoever asks for it in another session is handed the same one. */
const wasHanded = (session: SessionRecord, action: ActionRecord): boolean =>
  action.session === session.id ||
  (action.type === 'cancel' &&
    action.workspace === session.workspace &&
    action.mode === session.mode &&
    action.subscription === session.subscription);

const endOf = async (context: Context, { id }: SessionRecord, action: ActionRecord): Promise<Reply> => {
  if (action.status === 'refused') return { ok: false, code: 'executor_refused' };
  const session = await context.ports.storage.sessions.find(id);
  if (!session) return { ok: false, code: 'session_ended' };
  const { outcome } =
    action.type === 'cancel' && session.status !== 'canceled'
      ? await followCancel(context, session, action)
      : session;
  // A cancellation that was settled first stays the end of the session.
  return outcome?.outcome === (action.type === 'cancel' ? 'canceled' : 'saved')
    ? { ok: true, status: 'settled', outcome }
    : { ok: false, code: 'subscription_canceled' };
};
