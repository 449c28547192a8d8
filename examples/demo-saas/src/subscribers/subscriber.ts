import type { Interval, Money, Plan, Seats } from '@partwell/node';

/** Somebody in the demo: who they are, what they pay for, what their logbook says. */
export interface Subscriber {
  /** In addresses: `?as=maya`. */
  id: string;
  /** As Halyard and Partwell know them. */
  customerId: string;
  firstName: string;
  lastName: string;
  email: string;
  /** What the demo bar says about them. */
  about: string;
  locale: 'en-US' | 'en-GB' | 'de-DE' | 'sv-SE';
  country: string;
  timeZone: string;
  /** What they are in their crew, where there is one. */
  role?: string;
  /** The association through which they are a member, if any. */
  club?: { name: string; memberNumber: string };
  traits: Record<string, string | number | boolean>;
  plan: { plan: string; planName: string; price: Money; interval: Interval };
  seats?: Seats;
  /** What the plan holds, in their words. */
  includes: readonly string[];
  since: Since;
  /** Plans to move to, in their language and currency. */
  plans: Plan[];
  payment: { method: string; detail: string };
  season: Season;
}

export type Since =
  | { kind: 'trial'; daysAgo: number; lengthDays: number }
  | { kind: 'paid'; months: number; intervalMonths: 1 | 12 };

/** What the logbook holds for this year. */
export interface Season {
  boat: string;
  home: string;
  nauticalMiles: number;
  days: number;
  entries: number;
  passage: {
    from: string;
    to: string;
    nauticalMiles: number;
    hours: number;
    minutes: number;
    daysAgo: number;
  };
  /** Their last passage on the chart, in its own coordinates (960 × 420). */
  course: readonly (readonly [x: number, y: number])[];
}
