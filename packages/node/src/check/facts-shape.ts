import { array, isObject, object, optional, that } from './shape.ts';
import { id, instant, interval, money, oneOf, percent, text } from './values.ts';

const traits = that(
  (value) =>
    isObject(value) &&
    Object.entries(value).every(
      ([key, trait]) =>
        key.length <= 64 &&
        (typeof trait === 'boolean' ||
          Number.isFinite(trait) ||
          (typeof trait === 'string' && trait.length <= 500)),
    ),
  'Use a flat object: names up to 64 characters; values a string up to 500 characters, a number, true or false.',
);

/** What `signCustomer` accepts: the same as `customerFacts` in @partwell/flow, held equal by a test. */
export const factsShape = object({
  customer: object({
    id,
    name: optional(text(100, 1)),
    locale: optional(text(35)),
    country: optional(
      that(
        (value) => typeof value === 'string' && /^[A-Z]{2}$/.test(value),
        'Use an ISO 3166-1 code in capitals, such as "DE".',
      ),
    ),
    timeZone: optional(text(64)),
    traits: optional(traits),
  }),
  subscription: object({
    id,
    status: oneOf('trialing', 'active', 'paused', 'canceled'),
    plan: id,
    planName: text(100, 1),
    price: money,
    interval,
    startedAt: instant,
    currentPeriodEnd: instant,
    discount: optional(
      object({ percentOff: optional(percent), amountOff: optional(money), until: optional(instant) }),
    ),
  }),
  plans: optional(array(object({ id, name: text(100, 1), price: money, interval }), 20)),
});
