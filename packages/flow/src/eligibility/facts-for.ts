import type { CustomerFacts } from '../schema/customer.ts';

/** The same customer about to leave another of their subscriptions; undefined where they have no such one. */
export function factsFor(facts: CustomerFacts, subscriptionId: string): CustomerFacts | undefined {
  const all = [facts.subscription, ...facts.otherSubscriptions];
  const subscription = all.find(({ id }) => id === subscriptionId);
  return (
    subscription && {
      ...facts,
      subscription,
      otherSubscriptions: all.filter((each) => each !== subscription),
    }
  );
}
