import { HttpProblem } from '../http/http-problem.ts';
import type { SessionRecord } from '../ports/records.ts';
import { authorizeSession } from '../services/authorize-session.ts';
import type { RouteContext } from './route-context.ts';

/** The session of a request by its secret, or the problem. */
export const authorizedSession = async (
  { ports }: RouteContext,
  id: string,
  secret: string,
): Promise<SessionRecord> => {
  const access = await authorizeSession(ports, id, secret);
  if (!access.ok) throw new HttpProblem(access.code);
  return access.session;
};

/** The key of the rate limit that all sessions of one customer share. */
export const customerKey = (session: SessionRecord): string =>
  JSON.stringify([session.workspace, session.mode, session.customer]);
