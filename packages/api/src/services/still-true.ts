import type { CustomerFacts, SubscriptionState } from '@partwell/flow/schema';

/**
 * Whether what a customer token said still holds where offers look: plan and price, until when it is paid, seats,
 * a running discount, a pause. A token from before an accepted offer does not know of it, and would let it be given again.
 */
export const stillTrue = ({ subscription }: CustomerFacts, state: SubscriptionState): boolean =>
  state.plan === subscription.plan &&
  Date.parse(state.currentPeriodEnd) === Date.parse(subscription.currentPeriodEnd) &&
  (typeof state.seats !== 'number' ||
    subscription.seats === undefined ||
    state.seats === subscription.seats.count) &&
  state.price.amount === subscription.price.amount &&
  state.price.currency === subscription.price.currency &&
  (state.discount !== null) === (subscription.discount !== undefined) &&
  (state.pausedUntil !== null) === (subscription.status === 'paused');
