import type { Resolution } from '@partwell/flow/eligibility';
import type { Flow } from '@partwell/flow/schema';
import type { DraftRead } from '../../ports/drafts.ts';
import type { Context } from '../context.ts';
import { erasedOf } from '../erasure/erased-of.ts';
import { findDraft } from '../flows/find-draft.ts';
import { resolveSession } from '../resolve-session.ts';
import type { PreviewSession } from './preview-session.ts';

export type PreviewResolved =
  | { readonly ok: true; readonly flow: Flow; readonly resolution: Resolution }
  | Extract<DraftRead, { ok: false }>;

/** What the draft gives this customer now. Reads what was accepted before, and writes nothing. */
export const resolvePreview = async (
  { ports }: Pick<Context, 'ports'>,
  preview: PreviewSession,
): Promise<PreviewResolved> => {
  const { storage, clock } = ports;
  const draft = await findDraft(ports, preview, preview.flow);
  if (!draft.ok) return draft;
  const actions = await storage.actions.ofSubscription(preview, preview.facts.subscription.id);
  const erased = await erasedOf(ports, storage, preview, preview.facts.subscription.id);
  const past = [...actions, ...erased];
  const resolution = await resolveSession(storage, draft.flow, preview, past, clock.now());
  return { ok: true, flow: draft.flow, resolution };
};
