import type { Command, ContactCommand, Interval } from '@partwell/node';
import type { UndoCommand } from '../storage/ledger.ts';
import type { Format } from './format.ts';

/** One line of the billing history. */
export interface Line {
  title: string;
  detail: string;
}

/** What an entry's words may need beside the command itself. */
export interface EntryContext {
  format: Format;
  planName: (id: string) => string;
}

/** All words of Halyard in one language. German and Swedish speak of a membership, English of a subscription. */
export interface Words {
  lang: 'en' | 'de' | 'sv';
  pageTitle: string;
  nav: { plan: string; history: string; payment: string; leaving: string };
  hello: (name: string) => string;
  aboard: (since: string, months: number) => string;
  onTrial: (plan: string, until: string) => string;

  plan: {
    title: string;
    per: (price: string, interval: Interval) => string;
    status: Record<'trialing' | 'active' | 'paused' | 'pausing' | 'ending' | 'canceled', string>;
    daysLeft: (days: number) => string;
    trialLength: (days: number) => string;
    nextPayment: string;
    firstPayment: string;
    on: (price: string, date: string) => string;
    noPayment: string;
    since: string;
    access: string;
    trialUntil: string;
    club: string;
    memberNumber: string;
    includes: string;
  };

  notice: {
    ending: (date: string) => Line;
    ended: (date: string) => Line;
    keep: string;
    pausing: (from: string, until: string) => Line;
    paused: (until: string, price: string) => Line;
    resume: string;
    callOffPause: string;
    moving: (plan: string, date: string, price: string, before: string) => Line;
    discount: (off: string, charges: number, until: string, after: string) => Line;
    discountForGood: (off: string) => Line;
    free: (months: number, nextCharge: string) => Line;
    seats: (seats: number, date: string, price: string, before: string) => Line;
    credit: (amount: string) => Line;
    kept: (price: string, until: string) => Line;
    given: (name: string) => Line;
  };

  season: {
    title: string;
    miles: string;
    days: string;
    entries: string;
    last: string;
    passage: (miles: string, hours: number, minutes: number) => string;
  };

  payment: { title: string; invoices: string };

  history: {
    title: string;
    intro: string;
    payment: string;
    trialBegan: string;
    trialLength: (days: number) => string;
    paid: string;
    partwell: string;
    page: string;
    all: (count: number) => string;
    fresh: string;
    entry: (command: Command | UndoCommand, context: EntryContext) => Line;
    slots: Record<string, string>;
    /** What Halyard can do besides billing, by the name flows call it. */
    services: Record<string, string>;
  };

  leaving: {
    title: string;
    body: (plan: string, until: string) => string;
    bodyTrial: (until: string) => string;
    action: string;
  };

  cancel: {
    title: string;
    access: (plan: string, until: string) => string;
    trialAccess: (until: string) => string;
    noCharge: string;
    logbook: string;
    back: string;
  };

  canceled: {
    title: (name: string) => string;
    body: (until: string) => string;
    friend: string;
    receipt: string;
    what: string;
    whatIs: (plan: string) => string;
    when: string;
    ends: string;
    reference: string;
    back: string;
  };
}

/** How a language words each kind of entry. */
export type EntryWords = {
  [Kind in (Command | UndoCommand)['kind']]: (
    command: Extract<Command | UndoCommand, { kind: Kind }>,
    context: EntryContext,
  ) => Line;
};

/** What the subscriber left for a call back, in one line. */
export const contactDetail = (command: ContactCommand, slots: Record<string, string>): string =>
  [command.slot && (slots[command.slot] ?? command.slot), command.phone, command.email, command.note]
    .filter(Boolean)
    .join(' · ');

export const entryLine =
  (words: EntryWords): Words['history']['entry'] =>
  (command, context) =>
    (words[command.kind] as (command: Command | UndoCommand, context: EntryContext) => Line)(
      command,
      context,
    );
