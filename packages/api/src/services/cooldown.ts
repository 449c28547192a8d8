import type { ResolveContext } from '@partwell/flow/eligibility';
import type { ActionRecord } from '../ports/records.ts';

/** What a cooldown looks at: an action, or what is kept of an erased one. */
export type Accepted = Pick<ActionRecord, 'id' | 'type' | 'status' | 'offer' | 'kind' | 'createdAt'>;

const DAY = 24 * 3600 * 1000;

/**
 * Whether an offer was accepted too recently, from the actions of the subscription. One that may have
 * happened counts as one that did. The kind counts as much as the offer: renaming a discount, or a new
 * session, is no way to a second one.
 */
export const cooldownFrom =
  (actions: readonly Accepted[], now: Date, except?: string): ResolveContext['cooldown'] =>
  (offer, kind, days) =>
    actions.some(
      (action) =>
        action.id !== except &&
        action.type === 'accept' &&
        action.status !== 'refused' &&
        (action.offer === offer || action.kind === kind) &&
        Date.parse(action.createdAt) > now.getTime() - days * DAY,
    );
