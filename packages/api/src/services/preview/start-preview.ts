import type { CustomerFacts, SessionView } from '@partwell/flow/schema';
import type { Workspace } from '../../ports/workspaces.ts';
import { type PreviewProblem, verifyPreviewToken } from '../../tokens/verify-preview-token.ts';
import type { Context } from '../context.ts';
import { type Asked, insteadOfFlow, insteadView } from '../instead-of-flow.ts';
import { sealPreview } from './preview-session.ts';
import { previewView } from './preview-view.ts';
import { resolvePreview } from './resolve-preview.ts';

export type PreviewStarted =
  | { readonly ok: true; readonly view: SessionView }
  | {
      readonly ok: false;
      readonly code:
        | PreviewProblem
        | 'draft_unknown'
        | 'draft_invalid'
        | 'preview_too_large'
        | 'role_may_not_cancel';
      readonly detail?: string;
    };

export interface StartPreview extends Asked {
  readonly workspace: Workspace;
  /** The preview token. */
  readonly token: string;
  readonly facts: CustomerFacts;
  readonly timeZone: string;
}

/** Shows a draft to a customer whose own token has been verified. Writes nothing, not even the token. */
export const startPreview = async (context: Context, input: StartPreview): Promise<PreviewStarted> => {
  const { ports } = context;
  const { workspace, facts, timeZone } = input;
  const verdict = await verifyPreviewToken(input.token, workspace, facts.customer.id, ports.clock.now());
  if (!verdict.ok) return verdict;
  const { claims } = verdict;
  const preview = {
    id: ports.ids.create('prv'),
    workspace: workspace.id,
    mode: workspace.mode,
    flow: claims.sub,
    facts,
    timeZone,
    expiresAt: new Date(claims.exp * 1000).toISOString(),
  };
  const resolved = await resolvePreview(context, preview);
  if (!resolved.ok) {
    return {
      ok: false,
      code: resolved.code,
      ...(resolved.code === 'draft_invalid' && { detail: resolved.why }),
    };
  }
  const { flow, resolution } = resolved;
  const instead = insteadOfFlow(flow, input);
  if (instead) {
    if (instead === 'barred' && !input.shows.has('barred')) return { ok: false, code: 'role_may_not_cancel' };
    const owner = { workspace: workspace.id, mode: workspace.mode };
    const view = await insteadView(context, instead, flow, owner, facts, timeZone);
    return { ok: true, view: { ...view, preview: true } };
  }
  const secret = sealPreview(ports.secrets, preview);
  if (secret === undefined) return { ok: false, code: 'preview_too_large' };
  return { ok: true, view: previewView(preview, secret, resolution.view) };
};
