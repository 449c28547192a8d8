import type { Command, SubscriptionState } from '../schema/command.ts';
import type { Plan, Subscription } from '../schema/customer.ts';
import type { FactLine } from '../schema/session.ts';
import type { Speaker } from '../text/speaker.ts';

/** What a command is about, when its words are written. */
export interface CommandSubject {
  readonly subscription: Subscription;
  readonly plans: readonly Plan[];
}

/** One kind of command: how it is told, and how its result is recognised. One file a kind, all alike. */
export interface CommandKind<C extends Command> {
  readonly kind: C['kind'];
  /** The terms beside accept, in order. */
  terms(command: C, subject: CommandSubject, say: Speaker): FactLine[];
  /** Title and paragraphs once it is done. */
  done(command: C, subject: CommandSubject, say: Speaker): { title: string; body: string[] };
  /** One line for the receipt. */
  receipt(command: C, subject: CommandSubject, say: Speaker): string;
  /** Whether the subscription, as read back, shows this command's end state. */
  isReached(command: C, state: SubscriptionState): boolean;
}
