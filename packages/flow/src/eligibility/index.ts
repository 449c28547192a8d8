/** Decides who gets what, and writes the words. Runs on servers and in tools, never in a customer's page. */

export type { Told } from '../commands/command-kind.ts';
export { changesNothing, isApplied } from '../commands/index.ts';
export type { Terms } from '../commands/terms.ts';
export { isGift } from '../offers/index.ts';
export { timeZoneName } from '../text/is-time-zone.ts';
export { minorDigits } from '../text/minor-digits.ts';
export { type Attributes, attributesOf } from './attributes.ts';
export { cancelCommand } from './cancel-command.ts';
export { type CommandFor, commandFor, type Details } from './command-for.ts';
export { type Conditions, createConditions, type Held } from './conditions.ts';
export { factsFor } from './facts-for.ts';
export type { FlowView } from './flow-view.ts';
export { givenAway } from './given-away.ts';
export { GIFT_COOLDOWN_DAYS } from './judge.ts';
export { matches } from './matches.ts';
export { mayCancel } from './may-cancel.ts';
export { type Ending, outcomeView } from './outcome-view.ts';
export type {
  GivenChoice,
  GivenOffer,
  GivenReason,
  Presented,
  Resolution,
  ResolveContext,
} from './resolution.ts';
export { resolve } from './resolve.ts';
export { roomBeforeCommit } from './room-before-commit.ts';
export { selectFlow } from './select-flow.ts';
export { isCanceled } from './standing-view.ts';
export { leavable, subscriptionViews } from './subscription-views.ts';
export type { TraceEntry } from './trace.ts';
export { neededValues, valueAt } from './values-of.ts';
