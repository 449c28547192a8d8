import type { Interval, Money } from './money.ts';

/** Charge nothing and suspend the subscription until a date; it resumes by itself. */
export interface PauseCommand {
  kind: 'pause';
  months: number;
  /** The last paid day: until then access goes on. */
  from: string;
  resumesAt: string;
  remindAt?: string | undefined;
}

/** Move to another plan when the paid period ends. */
export interface ChangePlanCommand {
  kind: 'change_plan';
  plan: string;
  price: Money;
  interval: Interval;
  at: string;
}

/** Take something off the next charges. Exactly one of `percentOff`, `amountOff` is set. */
export interface DiscountCommand {
  kind: 'discount';
  percentOff?: number | undefined;
  amountOff?: Money | undefined;
  /** How many charges it lowers, the next one first. */
  charges: number;
  from: string;
  until: string;
}

/** Skip charges: access goes on, the next charge moves. */
export interface FreeMonthsCommand {
  kind: 'free_months';
  months: number;
  nextChargeAt: string;
}

/** Hand the subscriber's wish to talk to your team; the subscription stays as it is. */
export interface ContactCommand {
  kind: 'contact';
  channel: 'callback' | 'email';
  slot?: string | undefined;
  phone?: string | undefined;
  email?: string | undefined;
  note?: string | undefined;
}

/** End the subscription when the paid period (or the trial) ends. */
export interface CancelCommand {
  kind: 'cancel';
  at: string;
}

/** What Partwell asks you to carry out. Every date is UTC, ISO 8601. */
export type Command =
  | PauseCommand
  | ChangePlanCommand
  | DiscountCommand
  | FreeMonthsCommand
  | ContactCommand
  | CancelCommand;
