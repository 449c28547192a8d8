import type { CustomerFacts } from '@partwell/node';
import type { SubscriptionRecord } from '../storage/subscriptions.ts';
import type { Subscriber } from '../subscribers/subscriber.ts';
import { statusOf } from './status-of.ts';

/** What Halyard tells Partwell about a subscriber, for the customer token. */
export function factsOf(subscriber: Subscriber, record: SubscriptionRecord, now: Date): CustomerFacts {
  const { customerId, firstName, locale, country, timeZone, role, traits, plans } = subscriber;
  const { id, plan, planName, price, interval, startedAt, periodEnd, discount, seats } = record;
  return {
    customer: { id: customerId, name: firstName, locale, country, timeZone, role, traits },
    subscription: {
      id,
      status: factualStatus(record, now),
      plan,
      planName,
      price,
      interval,
      startedAt,
      currentPeriodEnd: periodEnd,
      ...(record.cancelAt && { cancelAt: record.cancelAt }),
      ...(record.pausedUntil && { pausedUntil: record.pausedUntil }),
      ...(discount && {
        discount: {
          percentOff: discount.percentOff,
          amountOff: discount.amountOff,
          until: discount.until ?? undefined,
        },
      }),
      // Nor are fewer seats, where fewer are agreed.
      ...(seats && !record.scheduledSeats && { seats }),
    },
    // The one they move to already is nothing to offer.
    plans: plans.filter((each) => each.id !== record.scheduledPlan?.plan),
  };
}

/** What is agreed counts, though it begins later: nobody is offered a second pause, or asked twice why they leave. */
function factualStatus(record: SubscriptionRecord, now: Date) {
  if (record.cancelAt) return 'canceled';
  return record.pausedUntil ? 'paused' : statusOf(record, now);
}
