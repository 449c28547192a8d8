import type { Command, SubscriptionState } from '../schema/command.ts';
import type { Plan, Subscription } from '../schema/customer.ts';
import type { FactLine, LinkView } from '../schema/session.ts';
import type { Speaker } from '../text/speaker.ts';
import type { Terms } from './terms.ts';

/** What a command is about, when its terms and words are written. */
export interface CommandSubject {
  readonly subscription: Subscription;
  readonly plans: readonly Plan[];
}

/** What a fact beside accept tells. */
export type Told = 'amount' | 'duration' | 'price-after' | 'next-charge' | 'how-to-cancel';

export interface Done {
  readonly title: string;
  readonly body: readonly string[];
  /** What the subscriber chose to be shown: a page, a calendar. */
  readonly link?: LinkView;
}

/** One kind of command: how it is told, and how its result is recognised. One file a kind, all alike. */
export interface CommandKind<C extends Command> {
  readonly kind: C['kind'];
  /** What the lines beside accept tell; the fairness lint holds it against what must be told. */
  readonly tells: readonly Told[];
  /** False where carrying it out leaves the subscription as it is: the way out stays open afterwards. */
  readonly changesSubscription: boolean;
  /** The money of it, in numbers. */
  terms(command: C, subject: CommandSubject): Terms;
  /** The terms beside accept in words, in order. */
  lines(command: C, subject: CommandSubject, say: Speaker): FactLine[];
  /** Title and paragraphs once it is done. */
  done(command: C, subject: CommandSubject, say: Speaker): Done;
  /** One line for the receipt. */
  receipt(command: C, subject: CommandSubject, say: Speaker): string;
  /** Whether the subscription, as read back, shows this command's end state. */
  isReached(command: C, state: SubscriptionState): boolean;
}

/** What changes the money tells all of it. */
export const tellsEverything: readonly Told[] = [
  'amount',
  'duration',
  'price-after',
  'next-charge',
  'how-to-cancel',
];
