import type { CustomerFacts } from '@partwell/flow/schema';
import { canonicalJson } from '../flows/canonical-json.ts';

/** Whether two tokens speak of the same customer, the same subscription as it stands, and the same plans. */
export const sameTerms = (one: CustomerFacts, other: CustomerFacts): boolean =>
  one.customer.id === other.customer.id &&
  canonicalJson([one.subscription, one.plans]) === canonicalJson([other.subscription, other.plans]);
