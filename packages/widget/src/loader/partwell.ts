import type { Wish } from './contract.ts';
import type { Outcome } from './outcome.ts';

/** `window.partwell`: what a page can call. */
export interface Partwell {
  /** Opens the dialog; resolves when it is gone, or with `error` when it cannot be shown. A string is a customer token. */
  open(wish?: string | Wish): Promise<Outcome>;
  /** Fetches and draws ahead, as a pointer on the cancel control does. */
  prefetch(wish?: string | Wish): void;
  /** Closes what is open, as Escape does, and forgets what was prepared, for who signs in next. */
  close(): void;
}
