/**
 * Puts the few rows of one subscription or one owner in order. SQLite takes several times as long for a statement that
 * asks for an order, also where there is nothing to put in order, and these are asked at each start of a session.
 */
export const oldestFirst = <Row extends { readonly id: string }>(rows: readonly Row[]): Row[] =>
  rows.toSorted((one, other) => (one.id < other.id ? -1 : 1));
