import { noDrafts } from '../../flows/no-drafts.ts';
import type { DraftRecord } from '../../ports/records.ts';
import type { Manager } from '../../ports/workspaces.ts';
import { flowsKey } from '../alone-with.ts';
import { audit } from '../audit.ts';
import type { Context } from '../context.ts';
import { ownerOf } from '../owner-of.ts';

export type DraftSaved =
  | { readonly ok: true; readonly draft: DraftRecord }
  | { readonly ok: false; readonly code: 'draft_changed' | 'draft_managed_by_file' };

/**
 * Keeps a draft as it is written.
 *
 * @param revision the one that was read; null for the first. Whoever has read another one overwrites nothing.
 */
export const saveDraft = async (
  { ports }: Context,
  manager: Manager,
  { flow, source, revision }: Pick<DraftRecord, 'flow' | 'source'> & { readonly revision: string | null },
): Promise<DraftSaved> => {
  const { storage, ids, clock, drafts = noDrafts } = ports;
  const owner = ownerOf(manager);
  const inFolder = await drafts.read(flow);
  if (inFolder.ok || inFolder.code !== 'draft_unknown') return { ok: false, code: 'draft_managed_by_file' };
  return storage.transaction(
    async (records) => {
      const before = await records.drafts.find(owner, flow);
      if ((before?.revision ?? null) !== revision) return { ok: false, code: 'draft_changed' };
      const changedAt = clock.now().toISOString();
      const draft = { ...owner, flow, source, revision: ids.create('rev'), changedAt };
      await records.drafts.put(draft);
      await audit(ports, records, manager, flow, { revision: { from: revision, to: draft.revision } });
      return { ok: true, draft };
    },
    { alone: [flowsKey(owner.workspace)] },
  );
};

export type DraftDeleted =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: 'draft_unknown' | 'draft_changed' };

/** Forgets a draft, if it is still the one that was read. */
export const deleteDraft = async (
  { ports }: Context,
  manager: Manager,
  flow: string,
  revision: string,
): Promise<DraftDeleted> => {
  const owner = ownerOf(manager);
  return ports.storage.transaction(
    async (records) => {
      const before = await records.drafts.find(owner, flow);
      if (!before) return { ok: false, code: 'draft_unknown' };
      if (before.revision !== revision) return { ok: false, code: 'draft_changed' };
      await records.drafts.remove(owner, flow);
      await audit(ports, records, manager, flow, { revision: { from: revision, to: null } });
      return { ok: true };
    },
    { alone: [flowsKey(owner.workspace)] },
  );
};
