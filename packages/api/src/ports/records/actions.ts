import type { Command } from '@partwell/flow/schema';
import type { Owner } from './owner.ts';

export type ActionType = 'accept' | 'cancel';

/**
 * `pending` → `applied` | `refused`; `stuck` is a pending one whose attempts are used up, raised to the
 * operator. A stuck one still counts as "may have happened" everywhere.
 */
export type ActionStatus = 'pending' | 'applied' | 'refused' | 'stuck';

/** Something asked for by a subscriber that changes a subscription. */
export interface ActionRecord extends Owner {
  readonly id: string;
  readonly session: string;
  readonly customer: string;
  readonly subscription: string;
  readonly type: ActionType;
  readonly offer: string | null;
  readonly kind: string | null;
  readonly choice: string | null;
  readonly command: Command;
  readonly flow: string;
  /** What the host gives away with it, in minor units of `currency`; 0 for what is no gift. */
  readonly givesAway: number;
  readonly currency: string | null;
  readonly status: ActionStatus;
  /** Whose word its end is: an executor's, read back; that of the page it was handed to; or the operator's, who looked. */
  readonly toldBy: 'executor' | 'page' | 'operator';
  readonly reference: string;
  readonly attempts: number;
  /**
   * How many of them came to an end here, by an answer or in vain. One that ended with the server that made it says
   * nothing about the host.
   */
  readonly answered: number;
  /** Until then it is leased, or not due for another attempt. */
  readonly dueAt: string;
  /** When the executor was last called with it. */
  readonly triedAt: string;
  /** Why it is not settled, or why it was refused: a stable code. */
  readonly cause: string | null;
  readonly createdAt: string;
  readonly settledAt: string | null;
  /** What the operator wrote who resolved it; while it is unsettled, what of the last answer was not understood. */
  readonly note: string | null;
}
