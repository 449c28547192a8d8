import type { Locale } from '@partwell/flow/locales';
import type { Flow } from '@partwell/flow/schema';
import type { OfferId } from './first-offers.ts';

/** What one has to know to write a first flow. */
export interface Answers {
  /** What the product is called. */
  readonly name: string;
  readonly subject: Flow['subject'];
  readonly language: Locale;
  /** Which offers suit, in the order of `firstOffers`. */
  readonly offers: readonly OfferId[];
  readonly profiles: Flow['profiles'];
}
