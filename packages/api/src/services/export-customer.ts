import type { ActionRecord, EventRecord, Owner, SessionRecord } from '../ports/records.ts';
import type { Context } from './context.ts';
import { listSessions } from './manage-session.ts';

export interface ExportedSession {
  readonly session: SessionRecord;
  readonly actions: readonly ActionRecord[];
  readonly events: readonly EventRecord[];
}

/** Everything that is kept about one customer, a page of sessions at a time, newest first. */
export const exportCustomer = async (
  context: Context,
  owner: Owner,
  page: { readonly customer: string; readonly before: string | undefined; readonly limit: number },
): Promise<{ sessions: ExportedSession[]; nextCursor: string | null }> => {
  const { storage } = context.ports;
  const { sessions, nextCursor } = await listSessions(context, owner, page);
  const exported = sessions.map(async (session) => {
    const ofSubscription = await storage.actions.ofSubscription(owner, session.subscription);
    return {
      session,
      actions: ofSubscription.filter((action) => action.session === session.id),
      events: await storage.events.ofSession(session.id),
    };
  });
  return { sessions: await Promise.all(exported), nextCursor };
};
