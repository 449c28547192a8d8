import {
  createScanner,
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import type { z } from 'zod';
import { checkMessages } from '../text/check-messages.ts';
import { checkReferences } from './check-references.ts';
import { type Flow, flow } from './flow.ts';
import type { FlowProblem } from './problem.ts';

/** Bytes of UTF-8; far above any flow a person would write. */
const MAX_BYTES = 256 * 1024;
const MAX_DEPTH = 32;
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

export type ParsedFlow =
  | { readonly ok: true; readonly flow: Flow }
  | { readonly ok: false; readonly problems: readonly FlowProblem[] };

/** Reads a flow document (JSON with comments and trailing commas). Says everything that is wrong at once. */
export function parseFlow(source: string): ParsedFlow {
  if (new TextEncoder().encode(source).length > MAX_BYTES) {
    return failed(
      [{ code: 'too_large', path: [], message: `A flow is at most ${MAX_BYTES / 1024} KiB.` }],
      source,
    );
  }
  if (nesting(source) > MAX_DEPTH) {
    return failed(
      [{ code: 'too_deep', path: [], message: `A flow nests at most ${MAX_DEPTH} levels.` }],
      source,
    );
  }
  const syntax: ParseError[] = [];
  const tree = parseTree(source, syntax, { allowTrailingComma: true });
  if (!tree || syntax.length > 0) {
    return {
      ok: false,
      problems: syntax.length
        ? syntax.map(({ error, offset }) => ({
            code: 'json_syntax',
            path: [],
            message: `This is not valid JSON here: ${printParseErrorCode(error)}.`,
            ...position(source, offset),
          }))
        : [{ code: 'json_syntax', path: [], message: 'The document is empty.' }],
    };
  }
  const shape = forbiddenKeys(tree);
  if (shape.length > 0) return failed(shape, source, tree);

  const parsed = flow.safeParse(getNodeValue(tree), { reportInput: true });
  if (!parsed.success) return failed(parsed.error.issues.flatMap(problemOf), source, tree);

  const problems = [...checkReferences(parsed.data), ...checkMessages(parsed.data)];
  return problems.length > 0 ? failed(problems, source, tree) : { ok: true, flow: parsed.data };
}

/** Depth by tokens, before anything recursive reads the document. */
function nesting(source: string): number {
  const scanner = createScanner(source, true);
  let depth = 0;
  let deepest = 0;
  while (scanner.getPosition() < source.length) {
    scanner.scan();
    const first = source[scanner.getTokenOffset()];
    if (first === '{' || first === '[') depth++;
    if (first === '}' || first === ']') depth--;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function forbiddenKeys(node: Node): FlowProblem[] {
  const key = node.type === 'property' ? node.children?.[0] : undefined;
  const here =
    key && FORBIDDEN.has(String(key.value))
      ? [{ code: 'forbidden_key', path: pathOf(node), message: `\`${key.value}\` cannot be used as a name.` }]
      : [];
  return [...here, ...(node.children ?? []).flatMap(forbiddenKeys)];
}

function pathOf(node: Node): (string | number)[] {
  const path: (string | number)[] = [];
  for (let at: Node | undefined = node; at?.parent; at = at.parent) {
    if (at.parent.type === 'array') path.unshift(at.parent.children?.indexOf(at) ?? 0);
    if (at.type === 'property') path.unshift(String(at.children?.[0]?.value));
  }
  return path;
}

/** A union says only that nothing fitted; its nearest member says why. */
function problemOf(issue: z.core.$ZodIssue): FlowProblem[] {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    if (issue.message !== 'Invalid input') return [{ code: 'invalid_value', path, message: issue.message }];
    const nearest = [...issue.errors].sort((a, b) => depthOf(b) - depthOf(a) || a.length - b.length)[0] ?? [];
    return nearest.flatMap((inner) =>
      problemOf({ ...inner, path: [...issue.path, ...inner.path] } as z.core.$ZodIssue),
    );
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      code: 'unknown_property',
      path: [...path, key],
      message: `\`${key}\` is not a property here. Remove it or check its spelling.`,
    }));
  }
  return [{ code: issue.code, path, message: issue.message }];
}

const depthOf = (issues: readonly z.core.$ZodIssue[]): number =>
  Math.max(0, ...issues.map((each) => each.path.length));

function failed(problems: readonly FlowProblem[], source: string, tree?: Node): ParsedFlow {
  return {
    ok: false,
    problems: problems.map((problem) => ({ ...problem, ...(tree && place(source, tree, problem.path)) })),
  };
}

/** Line and column of the nearest place that exists. */
function place(
  source: string,
  tree: Node,
  path: readonly (string | number)[],
): { line: number; column: number } {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node) {
      const at = node.parent?.type === 'property' && length === path.length ? node.parent : node;
      return position(source, at.offset);
    }
  }
  return position(source, tree.offset);
}

function position(source: string, offset: number): { line: number; column: number } {
  const before = source.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
