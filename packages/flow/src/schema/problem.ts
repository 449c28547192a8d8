/** The fairness rule behind a finding: what it rests on and since when. */
export interface RuleBasis {
  readonly id: string;
  /** The profiles it is checked under; empty where it holds for all. */
  readonly profiles: readonly string[];
  readonly basis: 'statute' | 'case' | 'guidance' | 'heuristic';
  /** The law, judgment or guideline, as one would cite it. */
  readonly source: string;
  /** The day on which the source was read. ISO 8601 date. */
  readonly asOf: string;
  readonly status: 'in force' | 'upcoming';
}

/** Where in a document: keys and indexes from the top. */
export type Path = readonly (string | number)[];

/** Something about a flow document: where, what, and what to write instead. */
export interface FlowProblem {
  /** Stable: `json_syntax`, `too_large`, `offer_undefined`, `fair/max-steps`, … */
  readonly code: string;
  /** Errors refuse the document; warnings never do. Absent means `error`. */
  readonly severity?: 'error' | 'warning';
  readonly path: Path;
  /** What is wrong, with the nearest right thing where there is one. */
  readonly message: string;
  /** What to write instead, where it can be said apart from the message: the name, or the value as JSON. */
  readonly fix?: string;
  /** One-based; absent where the document has no such place. */
  readonly line?: number;
  readonly column?: number;
  /** One-based, the first column after the place. */
  readonly endLine?: number;
  readonly endColumn?: number;
  /** Set on findings of the fairness lint. */
  readonly rule?: RuleBasis;
}

export const isError = (problem: FlowProblem): boolean => problem.severity !== 'warning';

/** A problem before its place in the text is looked up. */
export type Finding = Omit<FlowProblem, 'line' | 'column' | 'endLine' | 'endColumn'>;
