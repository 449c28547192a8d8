import type { ActionRecord, Owner, SessionRecord } from '../ports/records.ts';
import type { SessionFilter } from '../ports/storage/sessions.ts';
import type { Context } from './context.ts';

export interface ManagedSession {
  readonly session: SessionRecord;
  readonly actions: readonly ActionRecord[];
}

/** One session with its actions, for the host. A foreign id is as unknown as one that never was. */
export const manageSession = async (
  { ports }: Context,
  owner: Owner,
  id: string,
): Promise<ManagedSession | undefined> => {
  const session = await ports.storage.sessions.findOwned(owner, id);
  return session && { session, actions: await ports.storage.actions.ofSession(id) };
};

/** A page of sessions, newest first. */
export const listSessions = async (
  { ports }: Context,
  owner: Owner,
  filter: SessionFilter,
): Promise<{ sessions: SessionRecord[]; nextCursor: string | null }> => {
  const rows = await ports.storage.sessions.list(owner, { ...filter, limit: filter.limit + 1 });
  const sessions = rows.slice(0, filter.limit);
  return { sessions, nextCursor: rows.length > filter.limit ? (sessions.at(-1)?.id ?? null) : null };
};
