import pg from 'pg';
import { toPostgresText } from './postgres-text.ts';

const fit = (value: unknown): unknown => (typeof value === 'string' ? toPostgresText(value) : value);

/** The slice of a client's connection that is used; pg does not promise it. */
interface Corkable {
  readonly connection?: { readonly stream?: { cork?(): void; uncork?(): void } };
}

/**
 * A client that takes every string; what it reads is turned back by the parsers of its connection. What is asked without
 * waiting for an answer in between leaves in one piece: the operating system is called once for it, not for each.
 */
export class TextClient extends pg.Client {
  #isHeld = false;

  // pg declares nine ways to call it; values are second in all that have some.
  override query(...given: unknown[]): never {
    const [text, values, ...rest] = given;
    this.#holdBack();
    const ask = super.query as (...args: unknown[]) => never;
    return ask.call(this, text, Array.isArray(values) ? values.map(fit) : values, ...rest);
  }

  #holdBack(): void {
    const stream = (this as Corkable).connection?.stream;
    if (this.#isHeld || !stream?.cork) return;
    this.#isHeld = true;
    stream.cork();
    // After all promises that are settled by now have gone on.
    queueMicrotask(() =>
      process.nextTick(() => {
        this.#isHeld = false;
        stream.uncork?.();
      }),
    );
  }
}
