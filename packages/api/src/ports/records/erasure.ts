import type { ActionRecord } from './actions.ts';
import type { Owner } from './owner.ts';

/** What is kept of a settled action that was erased: nothing that names anybody. */
export interface TombstoneRecord
  extends Owner,
    Pick<
      ActionRecord,
      'id' | 'type' | 'offer' | 'kind' | 'flow' | 'givesAway' | 'currency' | 'createdAt' | 'settledAt'
    > {
  readonly status: 'applied';
  /** The pseudonym of the subscription. */
  readonly subject: string;
  /** Whether the subscription was another one afterwards. */
  readonly changes: boolean;
  readonly expiresAt: string;
}
