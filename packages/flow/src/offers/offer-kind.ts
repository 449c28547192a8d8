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
  readonly now: string;
}

/** What may be accepted: the words and the command that this choice stands for. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly accept: string;
  readonly command: Command;
  readonly highlight?: string;
  readonly keeps?: readonly string[];
  readonly givesUp?: readonly string[];
  /** Facts of this kind, shown before the command's own terms. */
  readonly terms?: readonly FactLine[];
}

export interface OfferWords {
  readonly title: string;
  readonly body: string;
  readonly legend: string;
}

export type Prepared =
  | {
      readonly available: true;
      readonly words: OfferWords;
      readonly choices: readonly [Choice, ...Choice[]];
      readonly fields?: readonly FieldView[];
    }
  | { readonly available: false; readonly why: string };

/** One kind of offer. A new kind is a folder with a schema and one of these; nothing shared changes. */
export interface OfferKind<O extends Offer> {
  readonly kind: O['kind'];
  /** What this customer would be given, or in words why not. Pure. */
  prepare(offer: O, subject: OfferSubject, say: Speaker): Prepared;
}

export const unavailable = (why: string): Prepared => ({ available: false, why });
