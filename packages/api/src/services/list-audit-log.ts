import type { AuditRecord } from '../ports/records.ts';
import type { AuditFilter } from '../ports/storage/workspaces.ts';
import type { Storage } from '../ports/storage.ts';
import type { Workspace } from '../ports/workspaces.ts';
import { ownerOf } from './owner-of.ts';

/** A page of the audit log, newest first. */
export const listAuditLog = async (
  { storage }: { readonly storage: Pick<Storage, 'audit'> },
  workspace: Workspace,
  filter: AuditFilter,
): Promise<{ entries: AuditRecord[]; nextCursor: string | null }> => {
  const rows = await storage.audit.list(ownerOf(workspace), { ...filter, limit: filter.limit + 1 });
  const entries = rows.slice(0, filter.limit);
  return { entries, nextCursor: rows.length > filter.limit ? (entries.at(-1)?.id ?? null) : null };
};
