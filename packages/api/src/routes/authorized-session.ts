import type { Mode } from '@partwell/flow/schema';
import type { Context } from 'hono';
import type { ApiEnv } from '../http/api-env.ts';
import { addressOf } from '../http/credentials.ts';
import { HttpProblem } from '../http/http-problem.ts';
import type { SessionRecord } from '../ports/records.ts';
import { authorizeSession, type SessionAccess } from '../services/authorize-session.ts';
import type { PreviewSession } from '../services/preview/preview-session.ts';
import { unrecordedProblems } from '../services/unrecorded.ts';
import type { RouteContext } from './route-context.ts';

type Access = Extract<SessionAccess, { ok: true }>;

/** What is behind an id and its secret, or the problem: also where a page asks that is of the other mode only. */
export const accessToSession = async (
  { ports, limit }: RouteContext,
  c: Context<ApiEnv>,
  id: string,
  secret: string,
): Promise<Access> => {
  const access = await authorizeSession(ports, id, secret);
  if (!access.ok) {
    if (access.code === 'session_secret_invalid') limit.wrong(addressOf(c, ports.proxies ?? 0));
    throw new HttpProblem(access.code);
  }
  const mode = modeOf(access);
  const origin = c.req.header('origin');
  if (origin !== undefined && mode && !(await ports.workspaces.allowsOrigin(origin, mode))) {
    throw new HttpProblem('origin_not_allowed');
  }
  return access;
};

/** Undefined where nothing is recorded that says so. */
const modeOf = (access: Access): Mode | undefined => {
  if ('unrecorded' in access) return undefined;
  return 'session' in access ? access.session.mode : access.preview.mode;
};

/** The session in which something is to be done, or why nothing can be. */
export const decidableSession = async (
  context: RouteContext,
  c: Context<ApiEnv>,
  id: string,
  secret: string,
): Promise<{ readonly session: SessionRecord } | { readonly preview: PreviewSession }> => {
  const access = await accessToSession(context, c, id, secret);
  if ('unrecorded' in access) throw new HttpProblem(unrecordedProblems[access.unrecorded]);
  return access;
};

/** The key of the rate limit that all sessions of one customer share. */
export const customerKey = (session: SessionRecord): string =>
  JSON.stringify([session.workspace, session.mode, session.customer]);

/** The same for a preview, apart from the customer's own: looking at a draft must not take anything away. */
export const previewKey = ({ workspace, mode, facts }: PreviewSession): string =>
  JSON.stringify(['preview', workspace, mode, facts.customer.id]);
