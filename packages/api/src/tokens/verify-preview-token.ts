import { mode } from '@partwell/flow/schema';
import { z } from 'zod';
import type { Workspace } from '../ports/workspaces.ts';
import { readSignedToken, SKEW_SECONDS } from './read-signed-token.ts';

/** Every claim of a preview token (JWT, HS256). */
const previewClaims = z.strictObject({
  iss: z.string(),
  aud: z.literal('partwell-preview'),
  /** The id of the flow whose draft is shown. */
  sub: z.string().min(1).max(64),
  iat: z.int(),
  exp: z.int(),
  mode,
  /** Shown to this customer only. */
  customer: z.string().min(1).max(200).optional(),
});

export type PreviewClaims = z.infer<typeof previewClaims>;

export type PreviewProblem = 'preview_invalid' | 'preview_expired';

export type PreviewVerdict =
  | { readonly ok: true; readonly claims: PreviewClaims }
  | { readonly ok: false; readonly code: PreviewProblem; readonly detail?: string };

/** A link that is passed on stops working within a day. */
const LONGEST_LIFETIME_SECONDS = 24 * 3600;

/**
 * Verifies a preview token: what `partwell preview` or `signPreview` put into a link.
 *
 * It is signed with the customer secret, which whoever writes flows for a host has and which already lets its
 * holder speak for any customer: a preview adds no power to it. The master key of this server stays where it
 * is. Its own audience keeps it from ever passing for a customer token, and the other way round.
 */
export const verifyPreviewToken = async (
  token: string,
  workspace: Workspace,
  customer: string,
  now: Date,
): Promise<PreviewVerdict> => {
  const read = await readSignedToken(token, workspace);
  if (!read.ok) return no(reasons[read.problem]);
  const { payload } = read;
  if (payload.aud !== 'partwell-preview') return no('It is a token for something else.');
  if (payload.iss !== workspace.id) return no('It is from another workspace.');
  if (payload.mode !== workspace.mode) return no(`It is for the other mode; this is \`${workspace.mode}\`.`);
  const parsed = previewClaims.safeParse(payload);
  if (!parsed.success) return no('Its claims are not those of a preview token.');
  const { iat, exp } = parsed.data;
  const nowSeconds = Math.floor(now.getTime() / 1000);
  if (iat > nowSeconds + SKEW_SECONDS) return no('It is from the future; set the clock that signed it.');
  if (exp <= iat || exp - iat > LONGEST_LIFETIME_SECONDS) return no('It lives longer than a day.');
  if (exp <= nowSeconds) return { ok: false, code: 'preview_expired' };
  if (parsed.data.customer !== undefined && parsed.data.customer !== customer) {
    return no('It is for another customer.');
  }
  return { ok: true, claims: parsed.data };
};

const reasons = {
  malformed: 'It is not a signed token; was the link cut when it was copied?',
  algorithm: 'Only HS256 is taken.',
  key_unknown: 'Its key is not known here; sign it with the customer secret of this workspace and mode.',
  signature: 'Its signature is wrong; sign it with the customer secret of this workspace and mode.',
};

const no = (detail: string): PreviewVerdict => ({ ok: false, code: 'preview_invalid', detail });
