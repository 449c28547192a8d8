import type { Flow, FlowProblem } from '@partwell/flow/schema';

/** A flow file after checking. */
export interface CheckedFile {
  /** As it was named on the command line or found in a folder; `-` is what was piped in. */
  readonly file: string;
  readonly source: string;
  /** Absent where the document has errors. */
  readonly flow?: Flow;
  readonly problems: readonly FlowProblem[];
}
