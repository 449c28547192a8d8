import type { Flow } from '@partwell/flow/schema';

export type DraftRead =
  | { readonly ok: true; readonly flow: Flow }
  | { readonly ok: false; readonly code: 'draft_unknown' }
  /** `why` is for whoever writes the draft. */
  | { readonly ok: false; readonly code: 'draft_invalid'; readonly why: string };

/** Flows that are being written. Read anew each time: who changes one sees it at the next reload. */
export interface Drafts {
  /** The draft of the flow with this id. */
  read(flow: string): Promise<DraftRead>;
}
