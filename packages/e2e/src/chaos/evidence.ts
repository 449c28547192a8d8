import type { Command } from '@partwell/flow/schema';

/** What a subscriber asked for, and what they were told. */
export interface Asked {
  readonly session: string;
  /** The secret of the session, with which it can be asked again. */
  readonly secret: string;
  readonly subscription: string;
  readonly type: 'accept' | 'cancel';
  readonly offer: string | null;
  readonly choice: string | null;
  /** Whether anybody told them it was done (`settled`). */
  readonly acknowledged: boolean;
  /** The reference they were given with it. */
  readonly reference: string | null;
  /** The code with which they were told that it will not be done. */
  readonly refused: string | null;
}

/** A line of the host's billing ledger. */
export interface LedgerLine {
  readonly action: string;
  readonly subscription: string;
  readonly command: Command;
}

/** An action as the API's own database holds it. */
export interface ActionLine {
  readonly id: string;
  readonly session: string;
  readonly subscription: string;
  readonly type: 'accept' | 'cancel';
  readonly offer: string | null;
  readonly choice: string | null;
  readonly command: Command;
  readonly status: 'pending' | 'applied' | 'refused' | 'stuck';
  readonly reference: string;
}

/** Everything there is to see after a fault run. */
export interface Evidence {
  readonly asked: readonly Asked[];
  readonly ledger: readonly LedgerLine[];
  readonly actions: readonly ActionLine[];
  /** What the customer of each session may be given at all, evaluated anew: offer → choice → command. */
  readonly eligible: ReadonlyMap<string, Readonly<Record<string, Readonly<Record<string, Command>>>>>;
  /** Outbox rows, by the action they tell of. */
  readonly outbox: readonly { readonly id: string; readonly action: string; readonly type: string }[];
  /** Webhook ids that arrived at the host. */
  readonly arrived: ReadonlySet<string>;
  /** Actions of which the host was told that they are done before its own ledger had them. */
  readonly toldEarly: readonly string[];
  /** Sessions that asked to cancel until the end, when all servers were up again, and were never told how it ended. */
  readonly unanswered: readonly string[];
}
