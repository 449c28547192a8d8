import type { Interval, Money } from './money.ts';

/** Who the subscriber is. */
export interface Customer {
  /** Your id of them. */
  id: string;
  /** How to address them: a first name, usually. */
  name?: string | undefined;
  /** BCP 47, such as `de-AT`. */
  locale?: string | undefined;
  /** Residence, ISO 3166-1 in capitals, such as `DE`. */
  country?: string | undefined;
  /** IANA name, such as `Europe/Berlin`. @default the browser's */
  timeZone?: string | undefined;
  /** What they are in their team, such as `owner`; a flow may say which roles can cancel. */
  role?: string | undefined;
  /** Anything else your flows ask for, as flat values. */
  traits?: Record<string, string | number | boolean> | undefined;
}

/** A discount that already runs; offers never stack on one. */
export interface RunningDiscount {
  percentOff?: number | undefined;
  amountOff?: Money | undefined;
  /** UTC, ISO 8601. */
  until?: string | undefined;
}

/** Where the price depends on seats. */
export interface Seats {
  /** How many are paid for. */
  count: number;
  /** How many people use one. */
  inUse?: number | undefined;
  /** What one more or one fewer costs an interval. */
  price: Money;
}

/** The subscription the cancel button on this page would end. */
export interface Subscription {
  /** Your id of it. */
  id: string;
  status: 'trialing' | 'active' | 'paused' | 'canceled';
  /** Your id of the plan, as flows refer to it. */
  plan: string;
  planName: string;
  /** What one interval costs now, before any running discount. */
  price: Money;
  interval: Interval;
  /** UTC, ISO 8601. */
  startedAt: string;
  /** Until when access is paid for; the next charge falls here. UTC, ISO 8601. */
  currentPeriodEnd: string;
  /** Where it is canceled already: when it ends. @default when the paid period does */
  cancelAt?: string | undefined;
  /** Where it is paused: when it starts again by itself. */
  pausedUntil?: string | undefined;
  discount?: RunningDiscount | undefined;
  /** With seats, `price` is that of all of them. */
  seats?: Seats | undefined;
}

/** A plan this subscriber may move to, at the price you would charge them. */
export interface Plan {
  id: string;
  name: string;
  price: Money;
  interval: Interval;
}

/** What you say about one subscriber: the payload of a customer token. */
export interface CustomerFacts {
  customer: Customer;
  /** The one they are about to leave, unless the page names one of the others. */
  subscription: Subscription;
  /** What else they subscribe to; one token serves the cancel controls of all. At most 20. @default [] */
  otherSubscriptions?: Subscription[] | undefined;
  /** Plans they may move to. At most 20. @default [] */
  plans?: Plan[] | undefined;
}
