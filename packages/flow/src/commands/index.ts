import type { Command, SubscriptionState } from '../schema/command.ts';
import type { Speaker } from '../text/speaker.ts';
import { cancel } from './cancel.ts';
import { changePlan } from './change-plan.ts';
import type { CommandKind, CommandSubject } from './command-kind.ts';
import { contact } from './contact.ts';
import { discount } from './discount.ts';
import { freeMonths } from './free-months.ts';
import { pause } from './pause.ts';

const kinds: { readonly [K in Command['kind']]: CommandKind<Extract<Command, { kind: K }>> } = {
  pause,
  change_plan: changePlan,
  discount,
  free_months: freeMonths,
  contact,
  cancel,
};

const kindOf = (command: Command): CommandKind<Command> =>
  kinds[command.kind] as unknown as CommandKind<Command>;

export const termsOf = (command: Command, subject: CommandSubject, say: Speaker) =>
  kindOf(command).terms(command, subject, say);

export const doneWords = (command: Command, subject: CommandSubject, say: Speaker) =>
  kindOf(command).done(command, subject, say);

export const receiptLine = (command: Command, subject: CommandSubject, say: Speaker) =>
  kindOf(command).receipt(command, subject, say);

/**
 * Whether a subscription, as read back, shows that this action was carried out: its id is recorded
 * there and the end state is the one that was asked for.
 */
export function isApplied(command: Command, state: SubscriptionState, actionId: string): boolean {
  return state.appliedActions.includes(actionId) && kindOf(command).isReached(command, state);
}
