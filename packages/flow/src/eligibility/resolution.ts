import type { Terms } from '../commands/terms.ts';
import type { Command } from '../schema/command.ts';
import type { OfferKindName } from '../schema/offer.ts';
import type { OfferView } from '../schema/session.ts';
import type { FlowView } from './flow-view.ts';
import type { TraceEntry } from './trace.ts';

export interface ResolveContext {
  /** UTC, ISO 8601. */
  readonly now: string;
  /** IANA name, for dates in words; the customer's own zone goes first. */
  readonly timeZone: string;
  /** Whether this offer was accepted by the subscription within so many days. */
  readonly cooldown: (offer: string, kind: string, days: number) => boolean;
  /**
   * What gifts of this flow's workspace have given away this calendar month (UTC), in minor units of a currency.
   * @default nothing
   */
  readonly granted?: (currency: string) => number;
  /** Whether offers are given to nobody for now, whoever they are for. @default they are given */
  readonly offersOff?: boolean;
  /**
   * What the order of shuffled reasons follows from, such as the session's id: the same seed, the same order.
   * @default the customer's id
   */
  readonly seed?: string;
}

/** One thing a customer may accept: what is asked of the executor, and what it means in money. */
export interface GivenChoice {
  readonly id: string;
  readonly command: Command;
  readonly terms: Terms;
}

export interface GivenOffer {
  readonly id: string;
  readonly kind: OfferKindName;
  readonly choices: readonly GivenChoice[];
}

export interface GivenReason {
  readonly id: string;
  /** Offer ids, in the order they are shown; empty leads straight to confirm. */
  readonly offers: readonly string[];
  /** Where single answers to the follow-up lead, for those that lead elsewhere. */
  readonly byOption?: Readonly<Record<string, readonly string[]>>;
}

/** What was presented: the words, and the commands the choices stand for. Stored with the session. */
export interface Presented {
  readonly offers: Readonly<Record<string, OfferView>>;
  readonly commands: Readonly<Record<string, Readonly<Record<string, Command>>>>;
}

/** Who gets what, in data; the words are written when `view` is first read. */
export interface Resolution {
  readonly reasons: readonly GivenReason[];
  /** Offers before the question. */
  readonly upFront: readonly string[];
  readonly offers: Readonly<Record<string, GivenOffer>>;
  readonly commands: Presented['commands'];
  readonly trace: readonly TraceEntry[];
  readonly view: FlowView;
}
