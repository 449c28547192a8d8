import type { CustomerFacts } from '@partwell/node';
import type { SubscriptionRecord } from '../storage/subscriptions.ts';
import type { Subscriber } from '../subscribers/subscriber.ts';
import { statusOf } from './status-of.ts';

/** What Halyard tells Partwell about a subscriber, for the customer token. */
export function factsOf(subscriber: Subscriber, record: SubscriptionRecord, now: Date): CustomerFacts {
  const { customerId, firstName, locale, country, timeZone, traits, plans } = subscriber;
  const { id, plan, planName, price, interval, startedAt, periodEnd, discount } = record;
  return {
    customer: { id: customerId, name: firstName, locale, country, timeZone, traits },
    subscription: {
      id,
      // One that is set to end has nothing left to save; whoever clicks again should not be asked again.
      status: record.cancelAt ? 'canceled' : statusOf(record, now),
      plan,
      planName,
      price,
      interval,
      startedAt,
      currentPeriodEnd: periodEnd,
      ...(discount && {
        discount: { percentOff: discount.percentOff, amountOff: discount.amountOff, until: discount.until },
      }),
    },
    plans,
  };
}
