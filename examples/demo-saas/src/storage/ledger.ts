import type { Command } from '@partwell/node';
import type { Database } from './open-database.ts';

/** Taking something back, which only Halyard's own page can do. */
export type UndoCommand = { kind: 'resumed' } | { kind: 'kept' };

/** One change of a subscription: what, by whom, when. */
export interface LedgerEntry {
  id: number;
  /** Partwell's action id, unique; `null` for what was done on Halyard's own page. */
  action: string | null;
  subscription: string;
  by: 'partwell' | 'page';
  command: Command | UndoCommand;
  offer: string | null;
  session: string | null;
  at: string;
}

interface Row extends Omit<LedgerEntry, 'command'> {
  command: string;
}

export function ledgerOf(db: Database, subscription: string): LedgerEntry[] {
  return db
    .prepare<[string], Row>(
      'select id, action, subscription, by, command, offer, session, at from ledger where subscription = ? order by id',
    )
    .all(subscription)
    .map((row) => ({ ...row, command: JSON.parse(row.command) }));
}

export function hasAction(db: Database, action: string): boolean {
  return db.prepare('select 1 from ledger where action = ?').get(action) !== undefined;
}

/** @returns the entry's id */
export function addToLedger(db: Database, entry: Omit<LedgerEntry, 'id'>): number {
  const { lastInsertRowid } = db
    .prepare(
      `insert into ledger (action, subscription, kind, by, command, offer, session, at)
       values (@action, @subscription, @kind, @by, @command, @offer, @session, @at)`,
    )
    .run({ ...entry, kind: entry.command.kind, command: JSON.stringify(entry.command) });
  return Number(lastInsertRowid);
}
