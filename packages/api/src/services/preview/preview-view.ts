import type { FlowView } from '@partwell/flow/eligibility';
import type { SessionView } from '@partwell/flow/schema';
import type { PreviewSession } from './preview-session.ts';

/** A preview as the page is given it. */
export const previewView = (
  { id, mode, expiresAt }: PreviewSession,
  secret: string,
  view: FlowView,
): SessionView => ({ id, secret, mode, status: 'open', ...view, preview: true, expiresAt });
