import { SignJWT } from 'jose';
import { PartwellError } from './errors/partwell-error.ts';
import { mustBeLifetime } from './must-be-lifetime.ts';
import { mustNameWorkspace } from './must-name-workspace.ts';
import { readSigningSecret } from './signing-secret.ts';

export interface SignPreviewOptions {
  /** The customer signing secret, `cs_live_…` or `cs_test_…`; it also says the mode. */
  secret: string;
  /** Your workspace's id. */
  workspace: string;
  /** Show it to this customer only, by your id of them. @default everybody who has the link */
  customer?: string | undefined;
  /** How long the link works, 1 to 86400. @default 3600 */
  lifetimeSeconds?: number | undefined;
}

const longestSeconds = 24 * 3600;

/**
 * Signs a link to the draft of a flow: `?partwell_preview=<token>` on any of your pages with a cancel control.
 *
 * The page then shows the draft to whoever is signed in there. Nothing is recorded and nothing is carried out,
 * so name the `customer` where a link may get about: to others it shows nothing.
 *
 * @param flow the `id` of the flow; its draft lies beside the flows as `<name>.draft.json`
 * @returns a JWT (HS256, RFC 7519), which no one can use as a customer token
 * @throws PartwellError `flow_invalid`, `secret_invalid`, `workspace_invalid`, `lifetime_invalid`
 * @example
 * const token = await signPreview('default', {
 *   secret: process.env.PARTWELL_CUSTOMER_SECRET,
 *   workspace: 'ws_halyard',
 *   customer: 'cus_1',
 * });
 */
export async function signPreview(flow: string, options: SignPreviewOptions): Promise<string> {
  const { mode, kid, key } = readSigningSecret(options.secret);
  mustNameWorkspace(options.workspace);
  const lifetimeSeconds = options.lifetimeSeconds ?? 3600;
  mustBeLifetime(lifetimeSeconds, longestSeconds, 'a day');
  if (typeof flow !== 'string' || !/^[a-z0-9][a-z0-9-]{0,63}$/.test(flow)) {
    throw new PartwellError('flow_invalid', 'Name the flow by its `id`, such as "default".');
  }
  const iat = Math.floor(Date.now() / 1000);
  return new SignJWT({ mode, ...(options.customer !== undefined && { customer: options.customer }) })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT', kid })
    .setIssuer(options.workspace)
    .setAudience('partwell-preview')
    .setSubject(flow)
    .setIssuedAt(iat)
    .setExpirationTime(iat + lifetimeSeconds)
    .sign(key);
}
