/** What a kind of offer looks like beyond its words. */
export interface OfferLook {
  /** The `d` of a path in a box of 24. */
  readonly icon: string;
  /** Terms that are drawn as a span of time, from the first to the last, instead of being listed. */
  readonly span?: readonly string[];
}

/** Every kind of the flow document, and what a flow can offer to who has paused. */
export const offerLooks: Readonly<Record<string, OfferLook>> = {
  pause: { icon: 'M9 6v12M15 6v12', span: ['from', 'resumes'] },
  resume: { icon: 'm8 5 11 7-11 7z' },
  downgrade: { icon: 'M4 6h6v6h6v6h4M17 15l3 3-3 3' },
  discount: { icon: 'M6 18 18 6M7 6h.01M17 18h.01' },
  loyalty: { icon: 'M12 20 5 12a4.3 4.3 0 0 1 7-5 4.3 4.3 0 0 1 7 5z' },
  extend: { icon: 'M12 7v5l3 2M12 21a9 9 0 1 1 0-18 9 9 0 0 1 0 18z' },
  credit: { icon: 'M4 7h16v10H4zM12 12h.01' },
  contact: { icon: 'M5 19l1-4a7 7 0 1 1 3 3zM10 12h.01M14 12h.01' },
  redirect: { icon: 'M7 17 17 7M9 7h8v8' },
};

/** Also for `custom`, whose meaning only the flow knows. */
export const plainLook: OfferLook = { icon: 'm12 4 2 6 6 2-6 2-2 6-2-6-6-2 6-2z' };
