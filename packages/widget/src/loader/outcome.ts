/** What the page is told: `detail` of `partwell:outcome` and `partwell:close`, and what `open()` resolves to. */
export interface Outcome {
  readonly status: 'saved' | 'canceled' | 'abandoned' | 'error';
  readonly session?: string;
  readonly offer?: string;
  readonly choice?: string;
  /** The reference on the subscriber's receipt. */
  readonly reference?: string;
  /** Why it ended in `error`. */
  readonly code?: string | undefined;
}

export type PageEvent = 'ready' | 'step' | 'offer' | 'outcome' | 'error' | 'close';

/** Tells the page what happened. */
export type Tell = (event: PageEvent, detail?: unknown) => void;

/** Tells the document. A listener that throws is the page's own affair: `dispatchEvent` reports it there. */
export const tellPage: Tell = (event, detail) => {
  document.dispatchEvent(new CustomEvent(`partwell:${event}`, { detail }));
};
