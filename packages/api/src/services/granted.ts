import type { ResolveContext } from '@partwell/flow/eligibility';
import type { CustomerFacts, Flow } from '@partwell/flow/schema';
import type { Owner } from '../ports/records.ts';
import type { Records } from '../ports/storage.ts';

/**
 * What gifts of this flow have given away in this calendar month (UTC), for a flow that has a budget in the
 * customer's currency; others cost no look-up. Each flow has a budget of its own, over all of its versions.
 *
 * @param records those of the transaction that accepts, so that two at once cannot both take the last of it.
 */
export const grantedFrom = async (
  { actions }: Pick<Records, 'actions'>,
  owner: Owner,
  { id, limits }: Pick<Flow, 'id' | 'limits'>,
  { subscription }: Pick<CustomerFacts, 'subscription'>,
  now: Date,
): Promise<Pick<ResolveContext, 'granted'>> => {
  const { currency } = subscription.price;
  if (!limits.discountBudget || !Object.hasOwn(limits.discountBudget, currency)) return {};
  const monthBegan = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth())).toISOString();
  const given = await actions.givenAway(owner, id, currency, monthBegan);
  return { granted: (asked) => (asked === currency ? given : 0) };
};
