import type { FlowProblem } from '../schema/problem.ts';

/** Whether a flow may not be published: warnings never stand in the way. */
export const hasErrors = (problems: readonly Pick<FlowProblem, 'severity'>[]): boolean =>
  problems.some(({ severity }) => severity !== 'warning');
