import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { Places } from './places.ts';
import { type SyntaxFinding, syntaxFindings } from './syntax.ts';

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

export interface ReadDocument {
  /** What could be read; absent where there is nothing. */
  readonly value: unknown;
  readonly places: Places;
  readonly findings: readonly SyntaxFinding[];
  /** Whether what stands there was read for certain, in spite of a syntax error further on. */
  readonly isCertain: (node: Node) => boolean;
}

/** Reads JSON with comments and trailing commas, which was found to be within the limits. */
export function readDocument(source: string): ReadDocument {
  const errors: ParseError[] = [];
  const tree = parseTree(source, errors, { allowTrailingComma: true });
  const places = new Places();
  if (!tree) {
    const message = 'The document is empty; begin with {"schemaVersion": 1, "id": "default"}.';
    const empty = { code: 'json_syntax', path: [], message, offset: 0, length: 0 };
    const isEmpty = errors.every(({ error }) => printParseErrorCode(error) === 'ValueExpected');
    const found = isEmpty ? [empty] : syntaxFindings(source, errors).findings;
    return { value: undefined, places, findings: found, isCertain: () => false };
  }
  const { findings, certainUntil } = syntaxFindings(source, errors);
  const aboutNames: SyntaxFinding[] = [];
  places.root = tree;
  const value = valueAt(tree, [], places, aboutNames);
  return {
    value,
    places,
    findings: [...findings, ...aboutNames.filter(({ offset }) => offset < certainUntil)],
    isCertain: (node) => node.offset + node.length <= certainUntil && isClosed(node, source),
  };
}

/** Names that would reach an object's prototype are left out; of a name given twice the last value counts. */
function valueAt(
  node: Node,
  path: readonly (string | number)[],
  places: Places,
  findings: SyntaxFinding[],
): unknown {
  if (node.type === 'array') {
    const list = (node.children ?? []).map((child, index) =>
      valueAt(child, [...path, index], places, findings),
    );
    places.set(list, node);
    return list;
  }
  if (node.type !== 'object') return node.value;
  const object: Record<string, unknown> = {};
  const properties = new Map<string, Node>();
  for (const property of node.children ?? []) {
    const [key, inner] = property.children ?? [];
    if (!key) continue;
    const name = String(key.value);
    const at = { path: [...path, name], offset: key.offset, length: key.length };
    if (FORBIDDEN.has(name)) {
      findings.push({ code: 'forbidden_key', message: `\`${name}\` cannot be used as a name.`, ...at });
      continue;
    }
    if (properties.has(name)) {
      findings.push({
        code: 'duplicate_key',
        message: `\`${name}\` is given twice here, and only this last one would count. Keep one.`,
        ...at,
      });
    }
    if (!inner) continue;
    properties.set(name, property);
    object[name] = valueAt(inner, at.path, places, findings);
  }
  places.set(object, node);
  places.setProperties(node, properties);
  return object;
}

function isClosed(node: Node, source: string): boolean {
  if (node.type !== 'object' && node.type !== 'array') return true;
  const last = source[node.offset + node.length - 1];
  return node.length > 1 && last === (node.type === 'object' ? '}' : ']');
}
