/** A key by its name in `KeyboardEvent.key` (`Enter`, `Shift`, `a`), or `Space`. */
export type KeyStep = { readonly down: string } | { readonly up: string };

/** A point is in CSS pixels of the viewport. */
export type PointerStep =
  | { readonly move: { readonly x: number; readonly y: number } }
  | { readonly press: 'down' | 'up' };

/** All that an engine has to be able to do for a `Tab`. Every input is a real one, trusted by the page. */
export interface Surface {
  /** Settles when the document has been read, not when all it asked for has come. */
  goto(url: string): Promise<void>;
  url(): Promise<string>;
  back(): Promise<void>;
  forward(): Promise<void>;
  reload(): Promise<void>;
  /** Runs statements as the body of an async function in the page, whatever its policies forbid; JSON comes back. */
  run(body: string): Promise<unknown>;
  keys(steps: readonly KeyStep[]): Promise<void>;
  pointer(steps: readonly PointerStep[]): Promise<void>;
  tap(x: number, y: number): Promise<void>;
  wheel(x: number, y: number, down: number): Promise<void>;
  /** Sets the viewport, in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /** What the viewport shows, as PNG. */
  picture(): Promise<Uint8Array>;
  close(): Promise<void>;
}
