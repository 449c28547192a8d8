import type { Subscription } from '../schema/customer.ts';
import type { Money } from '../schema/money.ts';
import { reducedPrice } from './reduced-price.ts';

/** What a charge at a moment comes to as things stand: a running discount counts while it lasts. */
export function chargeAt({ price, discount }: Subscription, instant: string): Money {
  const lasts = discount && (!discount.until || Date.parse(discount.until) > Date.parse(instant));
  return lasts ? reducedPrice(price, discount) : price;
}

/** What the next charge comes to as things stand: what "instead of" is measured by. */
export const nextCharge = (subscription: Subscription): Money =>
  subscription.discount ? chargeAt(subscription, subscription.currentPeriodEnd) : subscription.price;
