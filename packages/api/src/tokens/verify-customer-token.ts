import { createHash } from 'node:crypto';
import { type CustomerClaims, customerClaims } from '@partwell/flow/schema';
import { decodeJwt } from 'jose';
import type { Workspace } from '../ports/workspaces.ts';
import { readSignedToken, SKEW_SECONDS } from './read-signed-token.ts';

export type TokenProblem =
  | 'token_malformed'
  | 'token_algorithm'
  | 'token_key_unknown'
  | 'token_signature'
  | 'token_expired'
  | 'token_not_yet_valid'
  | 'token_lifetime'
  | 'token_issuer'
  | 'token_audience'
  | 'token_mode'
  | 'token_claims';

export type TokenVerdict =
  | { readonly ok: true; readonly claims: CustomerClaims; readonly hash: string }
  | { readonly ok: false; readonly code: TokenProblem; readonly detail?: string };

const LONGEST_LIFETIME_SECONDS = 15 * 60;

/**
 * Verifies a customer token: JWT, HS256 only, signed with one of the workspace's own keys. Each way to be
 * wrong has its own code, so that a mode or clock mistake is not reported as a bad signature.
 */
export const verifyCustomerToken = async (
  token: string,
  workspace: Workspace,
  now: Date,
): Promise<TokenVerdict> => {
  const read = await readSignedToken(token, workspace);
  if (!read.ok) {
    const other = saysOtherMode(token, workspace);
    return other ? no('token_mode', other) : no(`token_${read.problem}`, read.detail);
  }
  return judge(read.payload, token, workspace, Math.floor(now.getTime() / 1000));
};

/**
 * Somebody who mixed up the modes signed with the secret of the other one: told of a bad signature they would look at
 * the wrong place. It is refused either way, so an unsigned word may say why.
 */
const saysOtherMode = (token: string, workspace: Workspace): string | undefined => {
  try {
    const { mode } = decodeJwt(token);
    if ((mode !== 'live' && mode !== 'test') || mode === workspace.mode) return undefined;
    return `It says it is for \`${mode}\`; the key is for \`${workspace.mode}\`. Use key and secret of the same mode.`;
  } catch {
    return undefined;
  }
};

const judge = (
  payload: Readonly<Record<string, unknown>>,
  token: string,
  workspace: Workspace,
  nowSeconds: number,
): TokenVerdict => {
  // Named first and alone: these are what integrators mix up, and each has another remedy.
  if (payload.iss !== workspace.id) return no('token_issuer');
  if (payload.aud !== 'partwell') return no('token_audience');
  if (payload.mode !== workspace.mode) return no('token_mode', `The key is for \`${workspace.mode}\`.`);

  const parsed = customerClaims.safeParse(payload);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return no('token_claims', issue && `At \`${issue.path.join('.') || 'the payload'}\`: ${issue.message}`);
  }
  const { iat, exp } = parsed.data;
  if (iat > nowSeconds + SKEW_SECONDS) return no('token_not_yet_valid');
  if (exp <= iat || exp - iat > LONGEST_LIFETIME_SECONDS) return no('token_lifetime');
  if (exp + SKEW_SECONDS <= nowSeconds) return no('token_expired');
  return { ok: true, claims: parsed.data, hash: createHash('sha256').update(token).digest('base64url') };
};

const no = (code: TokenProblem, detail?: string): TokenVerdict => ({
  ok: false,
  code,
  ...(detail !== undefined && { detail }),
});
