import type { Outcome } from './outcome.ts';

/** `window.partwell`: what a page can call. */
export interface Partwell {
  /** Opens the dialog for a customer token; resolves when it is gone, or with `error` when it cannot be shown. */
  open(token: string): Promise<Outcome>;
}
