import type { SessionView } from '@partwell/flow/schema';
import type { SessionRecord } from '../ports/records.ts';
import { together } from '../together.ts';
import type { Context } from './context.ts';
import { cancelOver, followCancel } from './follow-cancel.ts';
import { sessionView } from './session-view.ts';

/** The session as it is now, for its subscriber: after a reload, or while an action is not settled yet. */
export const readSession = async (context: Context, session: SessionRecord): Promise<SessionView> => {
  const { storage } = context.ports;
  const [actions, passages] = await storage.reading(({ actions, events }) =>
    together([actions.ofSubscription(session, session.subscription), events.passages(session.id)]),
  );
  const cancel = cancelOver(session, actions);
  const now =
    // One that was saved stays saved in the books: it was, and the cancel belongs to another session.
    cancel?.status === 'applied' && session.status !== 'canceled' && session.status !== 'saved'
      ? await followCancel(context, session, cancel)
      : session;
  return sessionView(context.ports, now, actions, await context.flows.of(now), passages);
};
