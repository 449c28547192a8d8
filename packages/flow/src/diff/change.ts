/** The part of a flow a change is in; what a reader looks for first. */
export type Area = 'audience' | 'reasons' | 'offers' | 'segments' | 'words' | 'settings';

/** One difference between two flows that means something. */
export interface Change {
  /** Stable: `offer_added`, `reason_offers`, `segment_changed`, `text_changed`, … */
  readonly code: string;
  readonly area: Area;
  /** Where, with ids in place of positions: `['reasons', 'too-expensive', 'offers']`. */
  readonly path: readonly string[];
  /** One sentence for people. */
  readonly message: string;
  /** What else becomes different by it: ``offer `thanks` ``, `thanks`. */
  readonly affects?: readonly string[];
  readonly before?: unknown;
  readonly after?: unknown;
}
