import type { Edge, Tree } from '../tree/tree.ts';

/** One direction the architecture sets. */
export type Rule = {
  /** What it says, in the present tense; the name of its test. */
  says: string;
  /** The places that break it: `path:line: what`. Empty when it holds. */
  check: (tree: Tree) => string[];
};

/** An import that leaves something at runtime. */
export const isRuntime = (edge: Edge) => edge.import.kind !== 'type';

/** Names the place of an edge. */
export function at(edge: Edge): string {
  const target = 'module' in edge.to ? edge.to.module : edge.to.external;
  return `${edge.from.path}:${edge.import.line}: imports ${target}`;
}
