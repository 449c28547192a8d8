import type { KeyRecord } from '@partwell/api/database';
import { columns } from './columns.ts';
import { printable } from './printable.ts';
import { bold, dim } from './style.ts';

/** A key without what it is, as the API shows it. */
export const keyJson = ({
  workspace: _workspace,
  hash: _hash,
  sealed: _sealed,
  previousHash: _previousHash,
  previousSealed: _previousSealed,
  ...shown
}: KeyRecord) => shown;

/** One line a key. */
export function keyTable(keys: readonly KeyRecord[], now: string): string {
  const head = ['id', 'kind', 'role', 'key', 'name', 'last used', 'state'].map((each) => dim(each));
  const rows = keys.map((key) => [
    bold(key.id),
    key.kind,
    key.role ?? '',
    key.hint,
    printable(key.name),
    day(key.lastUsedAt) ?? 'never',
    stateOf(key, now),
  ]);
  return columns([head, ...rows], '').join('\n');
}

function stateOf({ revokedAt, expiresAt, previousUntil }: KeyRecord, now: string): string {
  if (revokedAt !== null) return `revoked ${day(revokedAt)}`;
  if (expiresAt !== null && expiresAt <= now) return `expired ${day(expiresAt)}`;
  return [
    'good',
    ...(expiresAt === null ? [] : [`until ${day(expiresAt)}`]),
    ...(previousUntil === null || previousUntil <= now
      ? []
      : [`(the one before until ${day(previousUntil)})`]),
  ].join(' ');
}

/** To the minute, in UTC. */
export const day = (instant: string | null): string | null =>
  instant && `${instant.slice(0, 16).replace('T', ' ')}Z`;
