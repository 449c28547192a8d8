import type { Owner } from './records.ts';

/**
 * What somebody's id is called once they are erased: the same each time, so that it is found again by who knows the id,
 * and nothing that leads back to it.
 */
export interface Pseudonyms {
  of(owner: Owner, id: string): string;
  /** Every name under which it may be kept: with the secret of today, and with the one of before. */
  allOf(owner: Owner, id: string): readonly string[];
}
