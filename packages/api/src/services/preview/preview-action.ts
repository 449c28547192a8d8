import { cancelCommand, commandFor, type Details, mayCancel, outcomeView } from '@partwell/flow/eligibility';
import type { Command, Flow, OutcomeView } from '@partwell/flow/schema';
import type { ActionReply } from '../action-reply.ts';
import type { Context } from '../context.ts';
import type { PreviewSession } from './preview-session.ts';
import { resolvePreview } from './resolve-preview.ts';

/** Stands where a receipt has its reference: there is nothing to refer to. */
const REFERENCE = 'PREVIEW';

type PreviewReply =
  | ActionReply
  | { readonly ok: false; readonly code: 'draft_unknown' | 'draft_invalid'; readonly detail?: string };

/** What would be said after an offer was carried out. Nothing is. */
export const previewAccept = async (
  context: Context,
  preview: PreviewSession,
  { offer, choice, details }: { readonly offer: string; readonly choice: string; readonly details: Details },
): Promise<PreviewReply> => {
  const resolved = await resolvePreview(context, preview);
  if (!resolved.ok) return refused(resolved);
  const { flow, resolution } = resolved;
  if (!mayCancel(flow, preview.facts)) return { ok: false, code: 'role_may_not_cancel' };
  const { offers } = resolution.view;
  const presented = commandFor({ offers, commands: resolution.commands }, offer, choice, details);
  if (!presented.ok) return { ok: false, code: presented.code, detail: presented.why };
  const kind = offers[offer]?.kind ?? '';
  return said(context, preview, flow, presented.command, { id: offer, kind, choice });
};

/** What would be said after the cancellation. The subscription goes on. */
export const previewCancel = async (context: Context, preview: PreviewSession): Promise<PreviewReply> => {
  const resolved = await resolvePreview(context, preview);
  if (!resolved.ok) return refused(resolved);
  if (!mayCancel(resolved.flow, preview.facts)) return { ok: false, code: 'role_may_not_cancel' };
  const command = cancelCommand(preview.facts.subscription, context.ports.clock.now().toISOString());
  return said(context, preview, resolved.flow, command);
};

const refused = (
  resolved: { code: 'draft_unknown' } | { code: 'draft_invalid'; why: string },
): PreviewReply => ({
  ok: false,
  code: resolved.code,
  ...('why' in resolved && { detail: resolved.why }),
});

const said = (
  { ports }: Context,
  { facts, timeZone }: PreviewSession,
  flow: Flow,
  command: Command,
  offer?: OutcomeView['offer'],
): PreviewReply => {
  const at = ports.clock.now().toISOString();
  const outcome = outcomeView(flow, facts, {
    command,
    offer,
    reference: REFERENCE,
    at,
    timeZone,
    preview: true,
  });
  return { ok: true, status: 'settled', outcome };
};
