import type { Subscription } from '../schema/customer.ts';
import { isReached } from '../text/calendar.ts';

/** Hosts write a day like 31 December 9999 for a subscription that is paid for good. */
const NEVER = '9900';

/**
 * In words why it is not known when the next charge falls: a host that has not caught up with a renewal, or
 * nothing left to pay. Every date that follows from it would be in the past, or past what a date can say.
 */
export function noNextCharge({ currentPeriodEnd }: Subscription, now: string): string | undefined {
  if (isReached(currentPeriodEnd, now)) {
    return 'the paid period has ended, and when the next charge falls is not known';
  }
  return currentPeriodEnd >= NEVER ? 'the subscription is paid for good, and no charge follows' : undefined;
}
