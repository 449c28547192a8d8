import type { Owner, SessionRecord } from '../ports/records.ts';
import type { SessionFilter } from '../ports/storage/sessions.ts';
import type { Context } from './context.ts';

/** Sessions a query: what is in memory at a time, however many there are. */
export const EXPORT_PAGE = 200;

/**
 * Every session of a filter, newest first, a page at a time: the next one is read when somebody asks for it. What
 * begins meanwhile is not in it.
 */
export async function* exportSessions(
  { ports }: Pick<Context, 'ports'>,
  owner: Owner,
  filter: Omit<SessionFilter, 'before' | 'limit'>,
): AsyncGenerator<readonly SessionRecord[], void> {
  let before: string | undefined;
  for (;;) {
    const page = await ports.storage.sessions.list(owner, { ...filter, before, limit: EXPORT_PAGE });
    if (page.length > 0) yield page;
    if (page.length < EXPORT_PAGE) return;
    before = page.at(-1)?.id;
  }
}
