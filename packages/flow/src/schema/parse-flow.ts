import type { Flow } from './flow.ts';
import { type FlowProblem, isError } from './problem.ts';
import { readFlow } from './read-flow.ts';

export type ParsedFlow =
  | { readonly ok: true; readonly flow: Flow; readonly warnings: readonly FlowProblem[] }
  /** Warnings are among the problems. */
  | { readonly ok: false; readonly problems: readonly FlowProblem[] };

/** Reads a flow document (JSON with comments and trailing commas). Says everything that is wrong at once. */
export function parseFlow(source: string): ParsedFlow {
  const { flow, problems } = readFlow(source);
  return flow && !problems.some(isError) ? { ok: true, flow, warnings: problems } : { ok: false, problems };
}
