import type { SubscriptionState } from '@partwell/node';
import type { SubscriptionRecord } from '../storage/subscriptions.ts';

/** What holds at this moment: nothing has to run for a pause to begin or a subscription to end. */
export function statusOf(record: SubscriptionRecord, now: Date): SubscriptionState['status'] {
  const reached = (at: string | null) => at !== null && Date.parse(at) <= now.getTime();
  if (reached(record.cancelAt)) return 'canceled';
  if (reached(record.pausedFrom) && !reached(record.pausedUntil)) return 'paused';
  return record.trial && !reached(record.periodEnd) ? 'trialing' : 'active';
}
