import type { Ports } from '../ports/index.ts';
import type { EndpointRecord, SessionRecord } from '../ports/records.ts';
import type { Records } from '../ports/storage.ts';
import { tellHost } from './tell-host.ts';

/**
 * Tells that a session began or was given up. That is told once of each; when it goes on after that, or is given up
 * again, it is told as `session.updated`, so that the last word about a session is always true.
 */
export const tellOrUpdate = async (
  ports: Pick<Ports, 'ids' | 'clock' | 'workspaces'>,
  records: Records,
  type: 'session.started' | 'session.abandoned',
  session: SessionRecord,
  stored?: readonly EndpointRecord[],
): Promise<void> => {
  if (await tellHost(ports, records, type, session, undefined, undefined, stored)) return;
  const which = ports.clock.now().toISOString();
  await tellHost(ports, records, 'session.updated', session, undefined, which, stored);
};
