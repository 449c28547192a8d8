import pg from 'pg';

const NUL = '\u0000';

/** What stands for text that was lost, as where half of a surrogate pair is written to either database. */
const REPLACEMENT = '\ufffd';

/** A value as PostgreSQL keeps it. */
export const fit = (value: unknown): unknown =>
  typeof value === 'string' && value.includes(NUL) ? value.replaceAll(NUL, REPLACEMENT) : value;

/**
 * A client that takes every string. PostgreSQL's text holds all characters but NUL, and one in an answer must not
 * stand between a subscriber and the exit. Replaced wherever it is written or asked for, so an id with one is found.
 */
export class TextClient extends pg.Client {
  // pg declares nine ways to call it; values are second in all that have some.
  override query(...given: unknown[]): never {
    const [text, values, ...rest] = given;
    const ask = super.query as (...args: unknown[]) => never;
    return ask.call(this, text, Array.isArray(values) ? values.map(fit) : values, ...rest);
  }
}
