import type { CommandSubject } from '../commands/command-kind.ts';
import type { Command } from '../schema/command.ts';
import type { CustomerFacts } from '../schema/customer.ts';
import type { Offer } from '../schema/offer.ts';
import type { FactLine, FieldView } from '../schema/session.ts';
import type { Speaker } from '../text/speaker.ts';

/** A customer at a moment, as offers see them. */
export interface OfferSubject extends CommandSubject {
  readonly facts: CustomerFacts;
  readonly tenureMonths: number;
  /** UTC, ISO 8601. */
  readonly now: string;
  /** Languages to try for names a flow gives, best first. */
  readonly preference: readonly string[];
}

/** What may be accepted, and the command it stands for. */
export interface DecidedChoice<C extends Command = Command> {
  /** Stable: `months-2`, `plan-basic`, `tier-36`, `only`. */
  readonly id: string;
  readonly command: C;
}

export type Decided<C extends Command = Command> =
  | { readonly available: true; readonly choices: readonly DecidedChoice<C>[] }
  | { readonly available: false; readonly why: string };

export interface OfferWords {
  readonly title: string;
  readonly body: string;
  /** The question the choices answer: "For how long?". */
  readonly legend: string;
}

export interface ChoiceWords {
  readonly label: string;
  /** The accept control's words for exactly this choice. */
  readonly accept: string;
  readonly highlight?: string;
  readonly keeps?: readonly string[];
  readonly givesUp?: readonly string[];
  /** Facts of this kind, shown before the command's own terms. */
  readonly lines?: readonly FactLine[];
}

/** What the fairness lint needs to know of one offer. */
export interface LintFacts {
  /** Changes what is paid, so all of its terms are told. */
  readonly changesMoney: boolean;
  /** Ends by itself; false: it has no end, undefined: the question does not arise. */
  readonly ends?: boolean;
  /** Leads to a person or a page: never the only way out. */
  readonly leadsElsewhere: boolean;
  /** May bind for longer than today. */
  readonly mayBindLonger: boolean;
}

/**
 * One kind of offer: `decide` says in data who is given what, the rest says it in words. A new kind is a folder
 * with a schema and one of these, named in the two lists of kinds; nothing else that is shared changes.
 */
export interface OfferKind<O extends Offer, K extends Command['kind'] = Command['kind']> {
  readonly kind: O['kind'];
  /** What it may ask an executor for. */
  readonly commands: readonly K[];
  /** Given away, not moved or made smaller: counts against the discount budget and the margin floor. */
  readonly isGift: boolean;
  /** Tells dates that follow from the next charge, and cannot be given where that is not known. */
  readonly countsFromNextCharge: boolean;
  lint(offer: O): LintFacts;
  /** What this customer would be given, or in words why not. Pure, and without words for the subscriber. */
  decide(offer: O, subject: OfferSubject): Decided<Extract<Command, { kind: K }>>;
  words(offer: O, say: Speaker): OfferWords;
  choice(
    choice: DecidedChoice<Extract<Command, { kind: K }>>,
    offer: O,
    subject: OfferSubject,
    say: Speaker,
  ): ChoiceWords;
  /** What the subscriber types for it. */
  fields?(offer: O, say: Speaker): FieldView[];
  /** Words for when it is done, where the flow brings them; else the command's own. */
  done?(offer: O, say: Speaker): { readonly title: string; readonly body: string; readonly line: string };
}

export const unavailable = (why: string): { readonly available: false; readonly why: string } => ({
  available: false,
  why,
});

/** Why a subscription in this state cannot be given something that changes its charges. */
export const notCharged = (status: string): string => `a subscription that is ${status} is not charged`;

/** A gift that takes nothing off is none. */
export const costsNothing = 'the customer pays nothing, so there is nothing to take off';
