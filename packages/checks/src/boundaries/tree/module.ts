/** One import or re-export. `type` leaves nothing at runtime; `import { type X }` does leave one, so it is `static`. */
export type Import = { specifier: string; kind: 'static' | 'dynamic' | 'type'; line: number };

/** A global read by a module: `fetch`, `document`, and where it tells more, the member: `process.env`, `Date.now`. */
export type GlobalUse = { name: string; line: number };

/** What the rules know about a source file. */
export type Module = {
  /** From the root of the checkout, with forward slashes. */
  path: string;
  /** Tests and what only they use (`testing/`, `bench/`, `chaos/`). */
  isTest: boolean;
  imports: readonly Import[];
  globals: readonly GlobalUse[];
};
