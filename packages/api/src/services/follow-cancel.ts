import type { ActionRecord, SessionRecord } from '../ports/records.ts';
import { subscriptionKey } from './alone-with.ts';
import type { Context } from './context.ts';
import { outcomeOf } from './settle.ts';
import { wasSettledSince } from './was-settled-since.ts';

/**
 * A cancellation ends a subscription, not a session: whoever asks in another session that was open at the
 * time is told the same end, with the same reference. The host was told when it was settled.
 */
export const followCancel = async (
  { ports, versions }: Context,
  session: SessionRecord,
  cancel: ActionRecord,
): Promise<SessionRecord> => {
  const at = cancel.settledAt ?? cancel.createdAt;
  const outcome = await outcomeOf(ports, versions, session, cancel, at);
  const end = { status: 'canceled', outcome, endedAt: at } as const;
  // Alone, so that an acceptance that is being settled now does not write its end over this one.
  await ports.storage.transaction((records) => records.sessions.update(session.id, end), {
    alone: [subscriptionKey(session)],
  });
  return { ...session, ...end };
};

/** Whether a cancel was carried out since a session began, and asked for before that was over: years later it is another matter. */
const wasMeanwhile = (cancel: ActionRecord, { createdAt, expiresAt }: SessionRecord): boolean =>
  wasSettledSince(cancel, createdAt) && cancel.createdAt <= expiresAt;

/**
 * The cancel, of whichever session, that decides over this one: unsettled, or carried out since it began.
 * When it was first asked for says nothing: it may have been pending when this session began, or refused
 * once and asked for again.
 */
export const cancelOver = (
  session: SessionRecord,
  actionsOfSubscription: readonly ActionRecord[],
): ActionRecord | undefined =>
  actionsOfSubscription.findLast(
    (action) =>
      action.type === 'cancel' &&
      (action.status === 'pending' ||
        action.status === 'stuck' ||
        (action.status === 'applied' && (action.session === session.id || wasMeanwhile(action, session)))),
  );
