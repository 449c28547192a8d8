import type { Role } from '../roles.ts';
import type { Owner } from './owner.ts';

/** `publishable` identifies, `secret` manages, `signing` signs customer tokens. */
export const keyKinds = ['publishable', 'secret', 'signing'] as const;
export type KeyKind = (typeof keyKinds)[number];

/** A key that is managed over the API. What it is cannot be read back, but for that of a `signing` one, by us. */
export interface KeyRecord extends Owner {
  readonly id: string;
  readonly kind: KeyKind;
  /** null: it manages nothing. */
  readonly role: Role | null;
  readonly name: string;
  /** For recognising it: all of a publishable key, ends of a secret one, a signing secret up to its `kid`. */
  readonly hint: string;
  /** SHA-256; null for a signing secret. */
  readonly hash: string | null;
  /** A signing secret, readable only with the server's own secret; null for the others. */
  readonly sealed: string | null;
  /** The one before it was rotated; good until `previousUntil`. */
  readonly previousHash: string | null;
  readonly previousSealed: string | null;
  readonly previousUntil: string | null;
  readonly createdAt: string;
  /** To about a minute. */
  readonly lastUsedAt: string | null;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
}

/** Who carries out in a mode, as said over the API. */
export type ExecutorSetting =
  | {
      readonly kind: 'http';
      readonly url: string;
      /** Sealed, as is the one before. */
      readonly secret: string;
      /** Signs too until `previousUntil`, so that the host may change over whenever it likes. */
      readonly previousSecret?: string;
      readonly previousUntil?: string;
    }
  | { readonly kind: 'page' };

/** What a workspace says of one of its modes over the API. */
export interface ModeRecord extends Owner {
  readonly origins: readonly string[];
  /** null: nobody, but for the one the configuration names. */
  readonly executor: ExecutorSetting | null;
  /** Since when nobody does any more in a mode in which somebody did; null: somebody does, or nobody ever did. */
  readonly closedAt: string | null;
}

/** What was changed: each field as it was and as it is now. Never a secret, and nothing about a customer. */
export type AuditChanges = Readonly<Record<string, { readonly from?: unknown; readonly to?: unknown }>>;

/** Somebody changed something over a management route, the command line or the file of a flow. Rows are added and never touched again. */
export interface AuditRecord extends Owner {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly operation: string;
  /** The id of what was changed. */
  readonly target: string;
  readonly changes: AuditChanges;
}
