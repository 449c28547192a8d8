import type { Command } from '../schema/command.ts';
import type { Subscription } from '../schema/customer.ts';

/** The cancellation of a subscription: when the paid period ends, or now where it already has. */
export function cancelCommand(
  subscription: Pick<Subscription, 'currentPeriodEnd'>,
  now: string,
): Extract<Command, { kind: 'cancel' }> {
  const { currentPeriodEnd } = subscription;
  return { kind: 'cancel', at: Date.parse(currentPeriodEnd) > Date.parse(now) ? currentPeriodEnd : now };
}
