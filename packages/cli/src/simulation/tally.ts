/** How many, by name. */
export type Counts = Record<string, number>;
/** Minor units by currency; currencies are never added up. */
export type Amounts = Record<string, number>;

/** Somebody whom it happened to, to be looked at with `explain`. */
export interface Example {
  readonly line: number;
  readonly customer: string;
  readonly why: string;
}

export interface OfferTally {
  /** Who would be given it. */
  customers: number;
  /** Who would be shown it before the question. */
  upFront: number;
  /** By the reason it is shown for. */
  reasons: Counts;
  /** What would be paid less in a year if everybody took its dearest choice. */
  savesAtMost: Amounts;
  /** Why it is not given, by the trace's codes. */
  causes: Record<string, { customers: number; example: Example }>;
}

export interface FlowTally {
  customers: number;
  /** Who would be made no offer at all. */
  withoutOffer: number;
  segments: Record<string, { customers: number; also: Counts }>;
  reasons: Record<string, { customers: number; withoutOffer: number }>;
  offers: Record<string, OfferTally>;
  /** If everybody took the dearest gift they can be given. */
  giftsAtMost: Amounts;
}

/** What many customers would see, in numbers alone: it grows with the flows, never with the customers. */
export interface Tally {
  customers: number;
  withoutFlow: number;
  /** By place in the list of flows. */
  flows: FlowTally[];
}

export function addTo(counts: Counts | Amounts, name: string, count = 1): void {
  counts[name] = (counts[name] ?? 0) + count;
}
