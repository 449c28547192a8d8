import { array, object, optional, that } from './shape.ts';
import { flat, id, instant, interval, money, oneOf, percent, text, whole } from './values.ts';

const subscription = object({
  id,
  status: oneOf('trialing', 'active', 'paused', 'canceled'),
  plan: id,
  planName: text(100, 1),
  price: money,
  interval,
  startedAt: instant,
  currentPeriodEnd: instant,
  cancelAt: optional(instant),
  pausedUntil: optional(instant),
  discount: optional(
    object({ percentOff: optional(percent), amountOff: optional(money), until: optional(instant) }),
  ),
  seats: optional(object({ count: whole(1), inUse: optional(whole(0)), price: money })),
});

/** What `signCustomer` accepts: the same as `customerFacts` in @partwell/flow, held equal by a test. */
export const factsShape = object({
  customer: object({
    id: that(
      (value) =>
        typeof value === 'string' && value.length >= 1 && value.length <= 200 && !/^\.{1,2}$/.test(value),
      'Use a string of 1 to 200 characters other than `.` and `..`, which are no names in an address.',
    ),
    name: optional(text(100, 1)),
    locale: optional(text(35)),
    country: optional(
      that(
        (value) => typeof value === 'string' && /^[A-Z]{2}$/.test(value),
        'Use an ISO 3166-1 code in capitals, such as "DE".',
      ),
    ),
    timeZone: optional(text(64)),
    role: optional(text(64, 1)),
    traits: optional(flat({ name: 64, value: 500 })),
  }),
  subscription,
  otherSubscriptions: optional(array(subscription, 20)),
  plans: optional(array(object({ id, name: text(100, 1), price: money, interval }), 20)),
});
