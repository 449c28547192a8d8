import type { Subscription } from '../schema/customer.ts';
import type { Money } from '../schema/money.ts';
import { reducedPrice } from './reduced-price.ts';

/** What a charge at a moment comes to as things stand: a running discount counts while it lasts. */
export function chargeAt({ price, discount }: Subscription, instant: string): Money {
  return discount && lasts(discount, instant) ? reducedPrice(price, discount) : price;
}

/** Whether a discount runs at a moment; one that has run out may still be on record. */
export const isDiscounted = ({ discount }: Subscription, instant: string): boolean =>
  discount !== undefined && lasts(discount, instant);

const lasts = ({ until }: NonNullable<Subscription['discount']>, instant: string): boolean =>
  until === undefined || Date.parse(until) > Date.parse(instant);

/** What the next charge comes to as things stand: what "instead of" is measured by. */
export const nextCharge = (subscription: Subscription): Money =>
  subscription.discount ? chargeAt(subscription, subscription.currentPeriodEnd) : subscription.price;

/** What an interval costs in the end: a running discount counts only where it has no end. */
export const lastingPrice = ({ price, discount }: Subscription): Money =>
  discount && !discount.until ? reducedPrice(price, discount) : price;
