import { HttpProblem } from '../http/http-problem.ts';
import type { SessionRecord } from '../ports/records.ts';
import { authorizeSession, type SessionAccess } from '../services/authorize-session.ts';
import type { PreviewSession } from '../services/preview/preview-session.ts';
import { unrecordedProblems } from '../services/unrecorded.ts';
import type { RouteContext } from './route-context.ts';

type Access = Extract<SessionAccess, { ok: true }>;

/** What is behind an id and its secret, or the problem. */
export const accessToSession = async (
  { ports }: RouteContext,
  id: string,
  secret: string,
): Promise<Access> => {
  const access = await authorizeSession(ports, id, secret);
  if (!access.ok) throw new HttpProblem(access.code);
  return access;
};

/** The session in which something is to be done, or why nothing can be. */
export const decidableSession = async (
  context: RouteContext,
  id: string,
  secret: string,
): Promise<{ readonly session: SessionRecord } | { readonly preview: PreviewSession }> => {
  const access = await accessToSession(context, id, secret);
  if ('unrecorded' in access) throw new HttpProblem(unrecordedProblems[access.unrecorded]);
  return access;
};

/** The key of the rate limit that all sessions of one customer share. */
export const customerKey = (session: SessionRecord): string =>
  JSON.stringify([session.workspace, session.mode, session.customer]);

/** The same for a preview, apart from the customer's own: looking at a draft must not take anything away. */
export const previewKey = ({ workspace, mode, facts }: PreviewSession): string =>
  JSON.stringify(['preview', workspace, mode, facts.customer.id]);
