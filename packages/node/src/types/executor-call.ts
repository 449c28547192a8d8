import type { Command } from './command.ts';
import type { Interval, Mode, Money } from './money.ts';

/** One accepted offer or one cancellation, to be carried out exactly once. */
export interface Action {
  /** Also the idempotency key: the same id again means the same action. */
  id: string;
  session: string;
  customer: string;
  subscription: string;
  /** The offer it came from; `null` for a cancellation. */
  offer: string | null;
  command: Command;
}

/** "Carry this out." Answer with the subscription as it is afterwards. */
export interface ExecuteAction {
  type: 'action.execute';
  workspace: string;
  mode: Mode;
  action: Action;
}

/** "How does it stand?" Answer with the subscription as it is; change nothing. */
export interface ReadSubscription {
  type: 'subscription.read';
  workspace: string;
  mode: Mode;
  customer: string;
  subscription: string;
}

/** What Partwell posts to your executor URL. */
export type ExecutorCall = ExecuteAction | ReadSubscription;

/** A subscription as you read it back from your own records. Every date is UTC, ISO 8601. */
export interface SubscriptionState {
  id: string;
  status: 'trialing' | 'active' | 'paused' | 'canceled';
  plan: string;
  price: Money;
  interval: Interval;
  currentPeriodEnd: string;
  nextChargeAt: string | null;
  cancelAt: string | null;
  pausedUntil: string | null;
  scheduledPlan: { plan: string; price: Money; at: string } | null;
  discount: {
    percentOff?: number | undefined;
    amountOff?: Money | undefined;
    charges: number | null;
    until: string | null;
  } | null;
  /** Where seats are counted: how many there are now. */
  seats?: number | null | undefined;
  /** Where seats are counted: how many there will be. */
  scheduledSeats?: { seats: number; price: Money; at: string } | null | undefined;
  priceKeptUntil?: string | null | undefined;
  /** Ids of the Partwell actions that were carried out on it. */
  appliedActions: string[];
}

/** The body of your 200 answer, to both types of call. */
export interface ExecutorResponse {
  subscription: SubscriptionState;
}

/** The body of your 409 or 422 answer: a definite no, nothing was changed. */
export interface ExecutorRefusal {
  code: string;
  message: string;
}
