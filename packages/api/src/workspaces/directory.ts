import type { Mode } from '@partwell/flow/schema';
import type { ExecutorSetting, KeyRecord, ModeRecord } from '../ports/records.ts';
import { keyPlace, type SecretBox } from '../ports/secret-box.ts';
import { parseCustomerSecret } from '../tokens/customer-secret.ts';

/** One key, or the one before it while that is good too. */
export interface KnownKey {
  readonly record: KeyRecord;
  /** When it ends; null: it does not. */
  readonly until: string | null;
}

export interface KnownSigningSecret extends KnownKey {
  readonly kid: string;
  readonly secret: Uint8Array;
}

/** What the database says of the keys and modes of a workspace, for looking things up without asking it again. */
export interface Directory {
  readonly byHash: ReadonlyMap<string, KnownKey>;
  readonly signing: readonly KnownSigningSecret[];
  readonly origins: ReadonlyMap<Mode, readonly string[]>;
  readonly executors: ReadonlyMap<Mode, ExecutorSetting>;
  /** Modes in which nobody carries out any more. */
  readonly closed: ReadonlySet<Mode>;
}

const sooner = (one: string | null, other: string | null): string | null =>
  one === null || (other !== null && other < one) ? other : one;

export const directoryOf = (
  keys: readonly KeyRecord[],
  modes: readonly ModeRecord[],
  { secretBox, unreadable }: { readonly secretBox: SecretBox; readonly unreadable: (key: string) => void },
): Directory => {
  const byHash = new Map<string, KnownKey>();
  const signing: KnownSigningSecret[] = [];
  for (const record of keys) {
    const { expiresAt } = record;
    const both = [
      {
        hash: record.previousHash,
        sealed: record.previousSealed,
        until: sooner(expiresAt, record.previousUntil),
      },
      { hash: record.hash, sealed: record.sealed, until: expiresAt },
    ];
    for (const { hash, sealed, until } of both) {
      if (hash !== null) byHash.set(hash, { record, until });
      if (sealed === null || record.revokedAt !== null) continue;
      const secret = parseCustomerSecret(secretBox.open(keyPlace(record, record.id), sealed) ?? '');
      if (secret) signing.push({ record, until, kid: secret.kid, secret: secret.key });
      // PARTWELL_SECRET is another one than when it was made: rotating it mends that.
      else unreadable(record.id);
    }
  }
  return {
    byHash,
    signing,
    origins: new Map(modes.map(({ mode, origins }) => [mode, origins])),
    executors: new Map(modes.flatMap(({ mode, executor }) => (executor ? [[mode, executor] as const] : []))),
    closed: new Set(modes.flatMap(({ mode, closedAt }) => (closedAt === null ? [] : [mode]))),
  };
};
