import type { Node } from 'jsonc-parser';
import type { Finding, FlowProblem } from '../problem.ts';
import { codeInfo } from '../problem-codes.ts';
import { linesOf } from './lines.ts';
import type { ReadDocument } from './read-document.ts';
import type { SyntaxFinding } from './syntax.ts';

export interface Placer {
  readonly atOffset: (finding: SyntaxFinding) => FlowProblem;
  /** @param root the document the paths are in: as it was read, or migrated */
  readonly atPath: (root: unknown) => (finding: Finding) => FlowProblem;
  /** Whether something can be said of a document that could not be read to its end. */
  readonly isCertain: (root: unknown) => (finding: Finding) => boolean;
}

/** Finds the words in the text that a finding is about. */
export function placer(source: string, { places, isCertain }: ReadDocument): Placer {
  const rangeOf = linesOf(source);
  return {
    atOffset: ({ offset, length, ...finding }) => ({ ...finding, ...rangeOf(offset, length) }),
    atPath: (root) => (finding) => {
      const found = places.find(root, finding.path);
      if (!found) return finding;
      const { offset, length } = marked(found.node, found.exact && codeInfo(finding.code).marks !== 'key');
      return { ...finding, ...rangeOf(offset, length) };
    },
    isCertain: (root) => (finding) => {
      const { needs, marks } = codeInfo(finding.code);
      const found = places.find(root, finding.path);
      const key = found?.exact && marks === 'key' ? keyOf(found.node) : undefined;
      if (!found || !isCertain(key ?? found.node)) return false;
      if (needs === undefined) return true;
      const whole = places.find(root, []);
      if (whole && isCertain(whole.node)) return true;
      const needed = needs === 'document' ? undefined : places.find(root, [needs]);
      return needed?.exact === true && isCertain(needed.node);
    },
  };
}

/** The value itself where it is short; else the name it stands under, or its first character. */
function marked(node: Node, isValue: boolean): { offset: number; length: number } {
  const isContainer = node.type === 'object' || node.type === 'array';
  if (isValue && !isContainer) return node;
  return keyOf(node) ?? { offset: node.offset, length: Math.min(node.length, 1) };
}

const keyOf = (node: Node): Node | undefined =>
  node.parent?.type === 'property' ? node.parent.children?.[0] : undefined;
