import pg from 'pg';
import { toPostgresText } from './postgres-text.ts';

const fit = (value: unknown): unknown => (typeof value === 'string' ? toPostgresText(value) : value);

/** A client that takes every string; what it reads is turned back by the parsers of its connection. */
export class TextClient extends pg.Client {
  // pg declares nine ways to call it; values are second in all that have some.
  override query(...given: unknown[]): never {
    const [text, values, ...rest] = given;
    const ask = super.query as (...args: unknown[]) => never;
    return ask.call(this, text, Array.isArray(values) ? values.map(fit) : values, ...rest);
  }
}
