import type { Mode } from '@partwell/flow/schema';
import type { mangles } from './mutations.ts';

/** A request before what only the running server knows is put in; see `supplies.ts`. */
export interface FuzzedRequest {
  readonly method: string;
  /** Of each path parameter. */
  readonly path: Readonly<Record<string, string>>;
  /** A share of the path is sent without being encoded. */
  readonly encodes: boolean;
  readonly query: readonly (readonly [string, string])[];
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** What becomes of the bytes of the body. */
  readonly mangle: keyof typeof mangles;
  /** What a signed customer token says beside what it should. */
  readonly facts: unknown;
  /** Whose keys, sessions, flows and all else it names. */
  readonly mode: Mode;
  /** What it names was made for it: nobody has asked anything of it, and nobody else does. */
  readonly alone: boolean;
  /** The session that it names is a preview, of which nothing is kept. */
  readonly previewed: boolean;
}
