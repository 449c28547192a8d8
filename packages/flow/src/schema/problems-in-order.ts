import { legible } from './legible.ts';
import { type FlowProblem, isError } from './problem.ts';

/** Nobody solves more at once. */
const MOST = 200;

/** Each problem once, in the order of the text; of very many the first errors, and how many more there are. */
export function inOrder(problems: readonly FlowProblem[]): FlowProblem[] {
  const seen = new Set<string>();
  const distinct = problems.filter(({ code, path, line, column, message }) => {
    const key = JSON.stringify([code, path, line, column, message]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  const kept =
    distinct.length > MOST
      ? [...distinct.filter(isError), ...distinct.filter((problem) => !isError(problem))].slice(0, MOST)
      : distinct;
  const sorted = kept
    .map((problem) => ({ ...problem, message: legible(problem.message) }))
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  const more = distinct.length - kept.length;
  return more === 0 ? sorted : [...sorted, moreProblems(more, distinct.slice(MOST).some(isError))];
}

const moreProblems = (count: number, errors: boolean): FlowProblem => ({
  code: 'more_problems',
  ...(!errors && { severity: 'warning' }),
  path: [],
  message: `There ${count === 1 ? 'is at least one more problem' : `are at least ${count} more problems`}; solve these first.`,
});
