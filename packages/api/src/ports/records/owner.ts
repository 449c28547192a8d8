import type { Mode } from '@partwell/flow/schema';

/** Who owns a row. Part of every look-up, so that a foreign id is as unknown as one that never was. */
export interface Owner {
  readonly workspace: string;
  readonly mode: Mode;
}
