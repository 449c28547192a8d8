import type { AuditRecord, KeyRecord, ModeRecord, Owner } from '../records.ts';

export type KeyPatch = Partial<
  Omit<KeyRecord, 'id' | 'workspace' | 'mode' | 'kind' | 'createdAt' | 'lastUsedAt'>
>;

export interface KeyRecords {
  insert(key: KeyRecord): Promise<void>;
  findOwned(owner: Owner, id: string): Promise<KeyRecord | undefined>;
  /** In the order they were made. */
  list(owner: Owner): Promise<KeyRecord[]>;
  /** In both modes: all that are not revoked, and the last `limit` that are. */
  ofWorkspace(workspace: string, limit: number): Promise<KeyRecord[]>;
  update(owner: Owner, id: string, patch: KeyPatch): Promise<void>;
  /** Never to an earlier time than it says. */
  used(id: string, at: string): Promise<void>;
  /** Forgets keys that were revoked or expired until `before`, and the ones before a rotation that ended until `now`. */
  forget(before: string, now: string): Promise<void>;
}

export interface ModeRecords {
  find(owner: Owner): Promise<ModeRecord | undefined>;
  ofWorkspace(workspace: string): Promise<ModeRecord[]>;
  save(mode: ModeRecord): Promise<void>;
}

export interface AuditFilter {
  readonly operation?: string | undefined;
  readonly target?: string | undefined;
  readonly actor?: string | undefined;
  /** Ids below this one: newest first. */
  readonly before?: string | undefined;
  readonly limit: number;
}

/** There is no way to change or to remove what was written. */
export interface AuditRecords {
  add(entry: AuditRecord): Promise<void>;
  list(owner: Owner, filter: AuditFilter): Promise<AuditRecord[]>;
}
