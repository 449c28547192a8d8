import type { ActionRecord, EventRecord, Owner, SessionRecord } from '../ports/records.ts';
import type { SessionFilter } from '../ports/storage/sessions.ts';
import { together } from '../together.ts';
import type { Context } from './context.ts';

export interface ManagedSession {
  readonly session: SessionRecord;
  readonly actions: readonly ActionRecord[];
  readonly events: readonly EventRecord[];
}

/** One session with its actions and what happened in its dialog, for the host. A foreign id is as unknown as one that never was. */
export const manageSession = async (
  { ports }: Context,
  owner: Owner,
  id: string,
): Promise<ManagedSession | undefined> => {
  const session = await ports.storage.sessions.findOwned(owner, id);
  if (!session) return undefined;
  const [actions, events] = await ports.storage.reading((records) =>
    together([records.actions.ofSession(id), records.events.ofSession(id)]),
  );
  return { session, actions, events };
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
