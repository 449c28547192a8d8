import type { CustomerFacts, Subscription } from '../schema/customer.ts';
import type { Flow } from '../schema/flow.ts';
import type { SubscriptionView } from '../schema/session.ts';
import { customerVoice } from './customer-voice.ts';
import { factsFor } from './facts-for.ts';
import { isCanceled } from './standing-view.ts';

/** The subscriptions that can be left, the one the token puts first at the beginning. */
export const leavable = ({ subscription, otherSubscriptions }: CustomerFacts): Subscription[] =>
  [subscription, ...otherSubscriptions].filter((each) => !isCanceled(each));

/** Several subscriptions to choose from, in words that tell them apart. */
export function subscriptionViews(
  flow: Flow,
  facts: CustomerFacts,
  context: { readonly now: string; readonly timeZone: string },
): SubscriptionView[] {
  const views = leavable(facts).map((subscription) => {
    const { say } = customerVoice(flow, factsFor(facts, subscription.id) ?? facts, context);
    const price = say.perInterval(subscription.price, subscription.interval);
    const label = say.text(labels[subscription.status]);
    const day = subscription.status === 'paused' ? subscription.pausedUntil : subscription.currentPeriodEnd;
    return {
      id: subscription.id,
      title: subscription.planName,
      note: day === undefined ? price : `${price} · ${label}: ${say.day(day)}`,
    };
  });
  const words = views.map(({ title, note }) => JSON.stringify([title, note]));
  // Two that read alike are told apart by what the host calls them.
  return views.map((view, at) =>
    words.indexOf(words[at] ?? '') === words.lastIndexOf(words[at] ?? '')
      ? view
      : { ...view, note: `${view.note} · ${view.id}` },
  );
}

const labels = {
  trialing: 'terms.trialUntil',
  active: 'terms.paidUntil',
  paused: 'terms.resumes',
  canceled: 'terms.paidUntil',
} as const satisfies Record<Subscription['status'], string>;
