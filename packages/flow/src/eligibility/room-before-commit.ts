import { type BeforeCommit, beforeCommit } from '../fairness/before-commit.ts';
import { profileFor } from '../fairness/profiles/profile-for.ts';
import type { CustomerFacts } from '../schema/customer.ts';
import type { Flow } from '../schema/flow.ts';

/** What the laws in force for this customer leave room for ahead of the page to cancel on. */
export const roomBeforeCommit = (
  { profiles }: Pick<Flow, 'profiles'>,
  { customer }: Pick<CustomerFacts, 'customer'>,
): BeforeCommit => beforeCommit(profileFor(customer.country, undefined, profiles));
