import { parseSync } from 'vite';

type Node = { type: string; [key: string]: unknown };

/** Where the page is told something, the console is told that it was. What the loader tells by itself, it is not. */
const isToldOf = /\/src\/(ui|opener)\//;

/** The codes that a source of the widget says: in the console, in the `code` of something, or in what it throws. */
export function codesSaidIn(path: string, source: string): string[] {
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const codes: string[] = [];
  walk(program as unknown as Node, (node) => {
    const { type } = node;
    if (type === 'CallExpression') {
      const [first, second] = node.arguments as Node[];
      const callee = nameOf(node.callee as Node);
      if (callee === 'loadError' || callee === 'leave') codes.push(...textsOf(first));
      if (callee === 'say') codes.push(...textsOf(second));
      if (callee === 'tell' && isToldOf.test(path)) codes.push(...textsOf(first).map((it) => `told_${it}`));
    }
    if (type === 'Property' && nameOf(node.key as Node) === 'code')
      codes.push(...textsOf(node.value as Node));
    if (type === 'VariableDeclarator' && nameOf(node.id as Node) === 'code')
      codes.push(...textsOf(node.init as Node | null));
    const words = type === 'TemplateElement' ? (node.value as { cooked: string }).cooked : node.value;
    if (typeof words === 'string') {
      const [, code] = /(?:^\[partwell\] |help#)(\w+)/.exec(words) ?? [];
      if (code) codes.push(code);
    }
  });
  return codes;
}

/** What an expression may come to, where that is a text. */
function textsOf(node: Node | null | undefined): string[] {
  if (!node) return [];
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [node.value] : [];
    case 'ConditionalExpression':
      return [...textsOf(node.consequent as Node), ...textsOf(node.alternate as Node)];
    case 'LogicalExpression':
    case 'AssignmentPattern':
      return [...textsOf(node.left as Node), ...textsOf(node.right as Node)];
    default:
      return [];
  }
}

const nameOf = (node: Node): unknown =>
  node.type === 'MemberExpression' ? nameOf(node.property as Node) : node.name;

function walk(node: Node, see: (node: Node) => void): void {
  see(node);
  for (const value of Object.values(node))
    for (const child of [value].flat())
      if (child && typeof child === 'object' && 'type' in child) walk(child as Node, see);
}
