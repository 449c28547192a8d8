/** PostgreSQL's text holds every character but this one. */
const NUL = '\u0000';

/** For private use, so nobody's word begins with it; where one does, it is written twice as long. */
const ESCAPE = '\ue000';
const AN_ESCAPE = `${ESCAPE}\ue001`;
const A_NUL = `${ESCAPE}\ue002`;

/**
 * Text as PostgreSQL can keep it. No two become the same, so an id with a NUL is found, and one in an answer does not
 * stand between a subscriber and the exit.
 */
export const toPostgresText = (text: string): string =>
  text.includes(NUL) || text.includes(ESCAPE)
    ? text.replaceAll(ESCAPE, AN_ESCAPE).replaceAll(NUL, A_NUL)
    : text;

/** The text it was. */
export const fromPostgresText = (kept: string): string =>
  kept.includes(ESCAPE) ? kept.replaceAll(A_NUL, NUL).replaceAll(AN_ESCAPE, ESCAPE) : kept;
