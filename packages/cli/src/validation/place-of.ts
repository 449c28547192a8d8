import type { FlowProblem } from '@partwell/flow/schema';
import { findNodeAtLocation, parseTree } from 'jsonc-parser';

type Place = Required<Pick<FlowProblem, 'line' | 'column' | 'endLine' | 'endColumn'>>;

/** Where a value stands in a document, or nothing where it does not say it. */
export function placeOf(source: string, path: readonly (string | number)[]): Partial<Place> {
  const tree = parseTree(source, [], { allowTrailingComma: true });
  const node = tree && findNodeAtLocation(tree, [...path]);
  if (!node) return {};
  const start = position(source, node.offset);
  const end = position(source, node.offset + node.length);
  return { ...start, endLine: end.line, endColumn: end.column };
}

function position(source: string, offset: number): { line: number; column: number } {
  const before = source.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
