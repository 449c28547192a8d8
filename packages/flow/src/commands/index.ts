import type { Command, SubscriptionState } from '../schema/command.ts';
import type { Speaker } from '../text/speaker.ts';
import { cancel } from './cancel.ts';
import { changePlan } from './change-plan.ts';
import { changeSeats } from './change-seats.ts';
import type { CommandKind, CommandSubject } from './command-kind.ts';
import { contact } from './contact.ts';
import { credit } from './credit.ts';
import { custom } from './custom.ts';
import { discount } from './discount.ts';
import { extend } from './extend.ts';
import { freeMonths } from './free-months.ts';
import { keepPrice } from './keep-price.ts';
import { pause } from './pause.ts';
import { perk } from './perk.ts';
import { redirect } from './redirect.ts';
import { resume } from './resume.ts';

const kinds: { readonly [K in Command['kind']]: CommandKind<Extract<Command, { kind: K }>> } = {
  pause,
  resume,
  change_plan: changePlan,
  change_seats: changeSeats,
  discount,
  free_months: freeMonths,
  credit,
  keep_price: keepPrice,
  perk,
  extend,
  contact,
  redirect,
  custom,
  cancel,
};

const kindOf = (command: Command): CommandKind<Command> =>
  kinds[command.kind] as unknown as CommandKind<Command>;

/** What the lines beside accept tell, by kind of command. */
export const toldBy = (kind: Command['kind']) => kinds[kind].tells;

/** Whether the subscription stays as it is, so that the way out stays open afterwards. */
export const changesNothing = ({ kind }: Command): boolean => !kinds[kind].changesSubscription;

/** The money of a command, in numbers. */
export const termsOf = (command: Command, subject: CommandSubject) => kindOf(command).terms(command, subject);

/** The terms of a command in words. */
export const linesOf = (command: Command, subject: CommandSubject, say: Speaker) =>
  kindOf(command).lines(command, subject, say);

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
