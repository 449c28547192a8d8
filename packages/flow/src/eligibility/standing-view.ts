import { chargeAt } from '../commands/charge-at.ts';
import type { Subscription } from '../schema/customer.ts';
import type { StandingView } from '../schema/session.ts';
import { isReached } from '../text/calendar.ts';
import type { Speaker } from '../text/speaker.ts';

type Stands = Pick<Subscription, 'status' | 'cancelAt'>;

/** Whether nothing is left to cancel: it has ended, or ends by itself. */
export const isCanceled = ({ status, cancelAt }: Stands): boolean =>
  status === 'canceled' || cancelAt !== undefined;

/**
 * What is already so about a subscription, in words; nothing where it simply runs.
 *
 * @param resume the offer that ends a pause, where there is one
 */
export function standingView(
  subscription: Subscription,
  now: string,
  say: Speaker,
  resume: string | undefined,
): StandingView | undefined {
  if (isCanceled(subscription)) {
    return {
      state: 'canceled',
      title: say.text('standing.canceled.title'),
      body: canceledWords(subscription, now, say),
    };
  }
  if (subscription.status !== 'paused') return undefined;
  return {
    state: 'paused',
    title: say.text('standing.paused.title'),
    body: [pausedWords(subscription, now, say)],
    ...(resume !== undefined && { resume }),
  };
}

function canceledWords(subscription: Subscription, now: string, say: Speaker): string[] {
  const ends = subscription.cancelAt ?? subscription.currentPeriodEnd;
  const accessUntil = say.day(ends);
  if (isReached(ends, now)) return [say.text('standing.canceled.over', { date: accessUntil })];
  return subscription.status === 'trialing'
    ? [say.text('confirm.trial', { accessUntil })]
    : [say.text('confirm.access', { accessUntil }), say.text('confirm.noCharge')];
}

function pausedWords(subscription: Subscription, now: string, say: Speaker): string {
  const { pausedUntil, currentPeriodEnd, interval } = subscription;
  // A host that has not caught up: when it starts again is not known.
  if (pausedUntil === undefined || isReached(pausedUntil, now)) return say.text('standing.paused.open');
  if (!isReached(currentPeriodEnd, now) && Date.parse(currentPeriodEnd) < Date.parse(pausedUntil)) {
    // Agreed, and not begun: what is paid for can still be used.
    return say.text('saved.pause.body', { from: say.day(currentPeriodEnd), resumes: say.day(pausedUntil) });
  }
  return say.text('standing.paused.until', {
    resumes: say.day(pausedUntil),
    price: say.perInterval(chargeAt(subscription, pausedUntil), interval),
  });
}
