import type { Drafts } from '../ports/drafts.ts';

/** Stands in where nobody writes flows beside the server. */
export const noDrafts: Drafts = { read: async () => ({ ok: false, code: 'draft_unknown' }) };
