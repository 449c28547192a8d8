import { parseSync } from 'vite';
import type { GlobalUse, Import, Module } from './module.ts';

type Node = { type: string; start: number; [key: string]: unknown };

const testPath = /\.test\.tsx?$|\/testing\/|\/bench\/|\/chaos\//;

/**
 * Reads imports and uses of globals from TypeScript source. By Vite's own parser (oxc): TypeScript 7 has no
 * JavaScript API, so the scanners that need one (dependency-cruiser 18 among them) cannot read this tree.
 */
export function readModule(path: string, source: string): Module {
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const lineAt = (offset: number) => source.slice(0, offset).split('\n').length;
  const imports: Import[] = [];
  const globals: GlobalUse[] = [];
  const declared = new Set<string>();

  walk(program as unknown as Node, undefined, '', (node, parent, key) => {
    const found = importOf(node);
    if (found) imports.push({ ...found, line: lineAt(node.start) });
    const name = declaredName(node, parent, key);
    if (name) declared.add(name);
  });
  walk(program as unknown as Node, undefined, '', (node, parent, key) => {
    const name = globalName(node, parent, key);
    if (name && !declared.has(name.split('.')[0] ?? '')) globals.push({ name, line: lineAt(node.start) });
  });
  return { path, isTest: testPath.test(path), imports, globals };
}

function importOf(node: Node): Omit<Import, 'line'> | undefined {
  const specifier = stringOf(node.source);
  if (specifier === undefined) return undefined;
  if (node.type === 'ImportExpression') return { specifier, kind: 'dynamic' };
  if (node.type === 'ImportDeclaration')
    return { specifier, kind: node.importKind === 'type' ? 'type' : 'static' };
  if (node.type === 'TSImportType') return { specifier, kind: 'type' };
  return { specifier, kind: node.exportKind === 'type' ? 'type' : 'static' };
}

function stringOf(value: unknown): string | undefined {
  const node = value as Node | null | undefined;
  return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;
}

const builtins = new Set(['process', 'crypto']);

/** A name this file gives to something of its own. Coarse on purpose: scopes are not told apart. */
function declaredName(node: Node, parent: Node | undefined, key: string): string | undefined {
  if (node.type !== 'Identifier' || !parent) return undefined;
  const name = String(node.name);
  if (/^Import.*Specifier$/.test(parent.type))
    return key === 'local' && !builtins.has(name) ? name : undefined;
  if (parent.type === 'VariableDeclarator') return key === 'id' ? name : undefined;
  if (/Function|ArrowFunction|CatchClause/.test(parent.type)) {
    return key === 'params' || key === 'id' || key === 'param' ? name : undefined;
  }
  if (parent.type === 'ClassDeclaration') return key === 'id' ? name : undefined;
  if (parent.type === 'AssignmentPattern') return key === 'left' ? name : undefined;
  if (parent.type === 'Property' && parent.shorthand !== true) return undefined;
  return undefined;
}

const members = /^(process|Date|Math|crypto|performance|navigator)$/;
const globalObjects = /^(globalThis|window|self)$/;

/** The global that a node reads, by the name rules speak of. */
function globalName(node: Node, parent: Node | undefined, key: string): string | undefined {
  if (node.type === 'NewExpression') {
    const callee = node.callee as Node;
    const isClock = callee.name === 'Date' && (node.arguments as unknown[]).length === 0;
    return isClock ? 'Date.now' : undefined;
  }
  if (node.type !== 'Identifier' || !parent) return undefined;
  const name = String(node.name);
  const isPropertyName =
    (parent.type === 'MemberExpression' && key === 'property' && parent.computed !== true) ||
    (/^(Property|MethodDefinition|PropertyDefinition|TSPropertySignature)$/.test(parent.type) &&
      key === 'key' &&
      parent.computed !== true &&
      parent.shorthand !== true) ||
    /^(Import|Export).*Specifier$/.test(parent.type) ||
    /^(LabeledStatement|BreakStatement|ContinueStatement)$/.test(parent.type);
  if (isPropertyName) return undefined;
  const property =
    parent.type === 'MemberExpression' && key === 'object' && parent.computed !== true
      ? String((parent.property as Node).name)
      : undefined;
  if (property && globalObjects.test(name) && name !== 'window') return property;
  if (property && members.test(name)) return `${name}.${property}`;
  // `const { env } = process` reads as much as `process.env`.
  if (parent.type === 'VariableDeclarator' && key === 'init' && members.test(name)) {
    const pattern = parent.id as Node;
    const first = pattern.type === 'ObjectPattern' ? (pattern.properties as Node[])[0] : undefined;
    return first ? `${name}.${String((first.key as Node).name)}` : name;
  }
  return name;
}

const typeOnly =
  /^TS(TypeAnnotation|TypeAliasDeclaration|InterfaceDeclaration|TypeParameterInstantiation|TypeParameterDeclaration|DeclareFunction)$/;

function walk(
  node: Node,
  parent: Node | undefined,
  key: string,
  visit: (node: Node, parent: Node | undefined, key: string) => void,
): void {
  visit(node, parent, key);
  const isType = typeOnly.test(node.type);
  for (const [name, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (!isNode(child)) continue;
      if (isType) walkTypes(child, visit);
      else walk(child, node, name, visit);
    }
  }
}

/** In types only `import('…')` counts. */
function walkTypes(node: Node, visit: (node: Node, parent: undefined, key: string) => void): void {
  if (node.type === 'TSImportType') visit(node, undefined, '');
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walkTypes(child, visit);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}
