import type { Interval, Money } from './money.ts';

/** Charge nothing and suspend the subscription until a date; it resumes by itself. */
export interface PauseCommand {
  kind: 'pause';
  /** Absent where a day was chosen instead of a length. */
  months?: number | undefined;
  /** The last paid day: until then access goes on. */
  from: string;
  resumesAt: string;
  remindAt?: string | undefined;
}

/** Move to another plan, or to another interval of the same one, when the paid period ends. */
export interface ChangePlanCommand {
  kind: 'change_plan';
  plan: string;
  price: Money;
  interval: Interval;
  at: string;
}

/** Have fewer seats when the paid period ends; `price` is then that of all seats for one interval. */
export interface ChangeSeatsCommand {
  kind: 'change_seats';
  seats: number;
  price: Money;
  interval: Interval;
  at: string;
}

/** Take something off the next charges. Exactly one of `percentOff`, `amountOff` is set. */
export interface DiscountCommand {
  kind: 'discount';
  percentOff?: number | undefined;
  amountOff?: Money | undefined;
  /** How many charges it lowers, the next one first; `null`: every one. */
  charges: number | null;
  from: string;
  /** The first charge in full again; `null`: none. */
  until: string | null;
}

/** Skip charges: access goes on, the next charge moves. */
export interface FreeMonthsCommand {
  kind: 'free_months';
  months: number;
  nextChargeAt: string;
}

/** Take an amount off the next charges until it is used up. */
export interface CreditCommand {
  kind: 'credit';
  amount: Money;
}

/** Promise that the price stays what it is. */
export interface KeepPriceCommand {
  kind: 'keep_price';
  price: Money;
  interval: Interval;
  until: string;
}

/** Give something that has a name and no price. */
export interface PerkCommand {
  kind: 'perk';
  /** Your id of it, as the flow refers to it. */
  perk: string;
  /** As the subscriber read it. */
  name: string;
}

/** Move the end of the trial, or of the paid period, and with it the next charge. */
export interface ExtendCommand {
  kind: 'extend';
  of: 'trial' | 'period';
  days: number;
  until: string;
}

/** Hand the subscriber's wish to talk to your team; the subscription stays as it is. */
export interface ContactCommand {
  kind: 'contact';
  channel: 'callback' | 'email' | 'chat' | 'calendar';
  /** Where the chat or the calendar is; the subscriber was shown it. */
  url?: string | undefined;
  slot?: string | undefined;
  phone?: string | undefined;
  email?: string | undefined;
  note?: string | undefined;
}

/** End the pause at once; charge at `nextChargeAt`, at once where that is over by now. */
export interface ResumeCommand {
  kind: 'resume';
  nextChargeAt: string;
}

/** The subscriber was shown a page; the subscription stays as it is. */
export interface RedirectCommand {
  kind: 'redirect';
  url: string;
  /** As the subscriber read it. */
  name: string;
}

/** Do what only you know how to do. */
export interface CustomCommand {
  kind: 'custom';
  /** Your name for it, from the flow. */
  action: string;
  payload: Record<string, string | number | boolean>;
  worth?: Money | undefined;
}

/** What was written on the form before the final button, for the confirmation you send. */
export interface CancelDetails {
  name?: string | undefined;
  email?: string | undefined;
  contract?: string | undefined;
  /** `ordinary` or `extraordinary`. */
  kind?: string | undefined;
  cause?: string | undefined;
  /** The day they asked for; none: as early as can be. */
  endDate?: string | undefined;
}

/** End the subscription when the paid period (or the trial) ends. */
export interface CancelCommand {
  kind: 'cancel';
  at: string;
  details?: CancelDetails | undefined;
}

/** What Partwell asks you to carry out. Every date is UTC, ISO 8601. */
export type Command =
  | PauseCommand
  | ResumeCommand
  | ChangePlanCommand
  | ChangeSeatsCommand
  | DiscountCommand
  | FreeMonthsCommand
  | CreditCommand
  | KeepPriceCommand
  | PerkCommand
  | ExtendCommand
  | ContactCommand
  | RedirectCommand
  | CustomCommand
  | CancelCommand;
