/** A drawing for each kind of the flow document, and for what a flow can offer to who has paused: the `d` of a path in a box of 24. */
export const offerIcons: Readonly<Record<string, string>> = {
  pause: 'M9 6v12M15 6v12',
  resume: 'm8 5 11 7-11 7z',
  downgrade: 'M12 5v14M6 13l6 6 6-6',
  discount: 'M6 18 18 6M7 6h.01M17 18h.01',
  loyalty: 'M12 20 5 12a4.3 4.3 0 0 1 7-5 4.3 4.3 0 0 1 7 5z',
  extend: 'M12 5v14M5 12h14',
  credit: 'M4 7h16v10H4zM12 12h.01',
  contact: 'M5 19l1-4a7 7 0 1 1 3 3zM10 12h.01M14 12h.01',
  redirect: 'M7 4h10v16H7zM10 9h4M10 13h4',
};

/** Also for `custom`, whose meaning only the flow knows. */
export const plainIcon = 'm12 4 2 6 6 2-6 2-2 6-2-6-6-2 6-2z';
