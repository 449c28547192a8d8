import type { PartwellEvents } from './events.ts';
import type { OpenOptions } from './options.ts';
import type { Outcome } from './outcome.ts';

/** One Partwell in a page. */
export interface Partwell {
  /**
   * Opens the dialog; a string is a customer token. One at a time: while it is open, the same promise is
   * returned.
   *
   * @returns how it ended. Never rejects: `status: 'error'` asks you to use your own cancel.
   */
  open(options?: string | OpenOptions): Promise<Outcome>;
  /** Fetches and draws ahead, as a pointer on a cancel control does. Failures are silent. */
  prefetch(options?: string | OpenOptions): void;
  /**
   * Closes what is open, as Escape does, and forgets what was prepared, for who signs in next. Changes nothing
   * about the subscription.
   */
  close(): void;
  /** Listens; returns what ends it. */
  on<Name extends keyof PartwellEvents>(
    event: Name,
    listener: (detail: PartwellEvents[Name]) => void,
  ): () => void;
  /**
   * Takes everything away: listeners, what was drawn ahead, the dialog. With `letFinish`, a dialog that is
   * open stays until the subscriber is done with it.
   */
  destroy(options?: { readonly letFinish?: boolean }): void;
}
