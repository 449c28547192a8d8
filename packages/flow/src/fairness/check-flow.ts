import type { Flow } from '../schema/flow.ts';
import { type FlowProblem, isError, type Path } from '../schema/problem.ts';
import { inOrder } from '../schema/problems-in-order.ts';
import { readFlow } from '../schema/read-flow.ts';
import { lint, merged } from './lint-flow.ts';

export interface CheckedFlow {
  /** Absent where the document is not a valid flow. Whether it is fair does not change that. */
  readonly flow?: Flow;
  /** Everything that is to be said, in the order of the text. */
  readonly problems: readonly FlowProblem[];
}

/**
 * Reads a flow document and holds it against the rules of its profiles, with line and column. Where it is not a
 * valid flow, the rules judge what is valid of it.
 */
export function checkFlow(source: string): CheckedFlow {
  const { flow, written, problems, place, placeWritten } = readFlow(source);
  // After a syntax error what was read is partly guessed.
  if (!flow || problems.some(({ code }) => code === 'json_syntax')) return { problems };

  const { findings, refused } = lint(flow, written);
  const claimed = new Set(refused.map(({ path }) => JSON.stringify(path)));
  const aboutDocument = problems.filter(
    ({ code, path }) => code !== 'unknown_property' || !claimed.has(JSON.stringify(path)),
  );
  const errors = problems.filter(isError);
  const fair = merged([...refused.map(placeWritten), ...findings.map(place)]).filter(
    ({ path }) => claimed.has(JSON.stringify(path)) || !errors.some((error) => isInside(error.path, path)),
  );
  return {
    ...(errors.length === 0 && { flow }),
    problems: inOrder([...aboutDocument, ...fair]),
  };
}

/** What is not valid was left out, so that a part which seems to be missing may only be misspelt. */
const isInside = (inner: Path, outer: Path): boolean =>
  outer.length > 0 && outer.every((part, index) => inner[index] === part);
