import type { Ports } from '../../ports/index.ts';
import type { Owner, TombstoneRecord } from '../../ports/records.ts';
import type { Records } from '../../ports/storage.ts';

/** What is kept of erased actions of a subscription, which its id leads to and nothing else. */
export const erasedOf = (
  { pseudonyms, clock }: Pick<Ports, 'pseudonyms' | 'clock'>,
  { tombstones }: Pick<Records, 'tombstones'>,
  owner: Owner,
  subscription: string,
): Promise<TombstoneRecord[]> =>
  tombstones.of(owner, pseudonyms.allOf(owner, subscription), clock.now().toISOString());
