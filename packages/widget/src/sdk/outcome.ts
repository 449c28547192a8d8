/** How it ended. */
export type Outcome = Saved | Canceled | Abandoned | Failed;

/** An offer was carried out and read back. */
export interface Saved {
  readonly status: 'saved';
  readonly session: string;
  /** Id of the offer in the flow. */
  readonly offer: string;
  /** Id of the choice, such as `months-2`. */
  readonly choice: string;
  /** The reference on the subscriber's receipt. */
  readonly reference: string;
}

/** The subscription was canceled. */
export interface Canceled {
  readonly status: 'canceled';
  readonly session: string;
  /** The reference on the subscriber's receipt. */
  readonly reference: string;
}

/** It was closed without either. */
export interface Abandoned {
  readonly status: 'abandoned';
  /** Missing where it was closed before there was a session. */
  readonly session?: string;
  /** `unsettled`: closed while an answer was on its way; the server completes it and says so in a webhook. */
  readonly code?: 'unsettled';
}

/** It could not be shown, or the subscriber asked for your own way: use your own cancel now. */
export interface Failed {
  readonly status: 'error';
  readonly session?: string;
  /**
   * `own_way`, `timeout`, `unreachable`, `later_missing`, `bad_answer`, `no_window`, `url_missing`, `key_missing`,
   * `token_missing`, `destroyed`, or a code of the API.
   */
  readonly code: string;
}
