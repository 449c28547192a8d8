import type { Command } from '../../schema/command.ts';
import { type Decided, type OfferSubject, unavailable } from '../offer-kind.ts';
import { isCheaper } from './is-cheaper.ts';
import type { DowngradeOffer } from './schema.ts';

/** Fewer seats than are paid for, and no fewer than are in use. */
export function toSeats(
  wanted: NonNullable<DowngradeOffer['seats']>,
  { subscription }: OfferSubject,
): Decided<Extract<Command, { kind: 'change_seats' }>> {
  const { seats, price, interval, currentPeriodEnd } = subscription;
  if (!seats) return unavailable('the subscription has no seats');
  if (wanted === 'in-use' && seats.inUse === undefined) {
    return unavailable('how many seats are in use is not known of this customer');
  }
  const counts = wanted === 'in-use' ? [Math.max(1, seats.inUse ?? 0)] : [...new Set(wanted)];
  const choices = counts
    .filter((count) => count < seats.count && count >= (seats.inUse ?? 0))
    .map((count) => ({
      id: `seats-${count}`,
      command: {
        kind: 'change_seats' as const,
        seats: count,
        price: {
          amount: Math.max(0, price.amount - (seats.count - count) * seats.price.amount),
          currency: price.currency,
        },
        interval,
        at: currentPeriodEnd,
      },
    }))
    .filter(
      ({ command }) => seats.price.currency === price.currency && isCheaper(command, subscription, false),
    );
  return choices.length > 0
    ? { available: true, choices }
    : unavailable(`no smaller number of seats fits: ${seats.count} are paid for`);
}
