import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, parseFragment } from 'parse5';
import { parseSync } from 'vite';
import { root } from '../../root.ts';
import { jsonProblems } from './json.ts';

type Node = {
  nodeName: string;
  attrs?: { name: string; value: string }[];
  childNodes?: Node[];
  value?: string;
};

/** What is wrong with an HTML block: its markup, a script in it, or an attribute of ours that the loader does not know. */
export function htmlProblems(text: string): string[] {
  const problems: string[] = [];
  const isPage = /^\s*<!doctype/i.test(text);
  const onParseError = ({ code, startLine }: { code: string; startLine: number }) =>
    problems.push(`${code} in line ${startLine}`);
  const tree = (isPage
    ? parse(text, { onParseError })
    : parseFragment(text, { onParseError })) as unknown as Node;
  visit(tree, problems);
  return problems;
}

function visit(node: Node, problems: string[]): void {
  const isOurScript =
    node.nodeName === 'script' &&
    node.attrs?.some(({ name, value }) => name === 'src' && value.includes('partwell'));
  for (const { name } of node.attrs ?? []) {
    const isOurs = name.startsWith('data-partwell') || (isOurScript && name.startsWith('data-'));
    if (isOurs && !isKnown(name)) problems.push(`the loader does not know ${name}`);
  }
  if (node.nodeName === 'script' && !node.attrs?.some(({ name }) => name === 'src')) {
    const source = (node.childNodes ?? []).map(({ value }) => value ?? '').join('');
    const isMap = node.attrs?.some(({ name, value }) => name === 'type' && value === 'importmap');
    problems.push(
      ...(isMap ? jsonProblems(source, { isJsonc: false, isFlow: false }) : scriptProblems(source)),
    );
  }
  for (const child of node.childNodes ?? []) visit(child, problems);
}

const scriptProblems = (source: string): string[] =>
  parseSync('block.js', source).errors.map(({ message }) => message);

let loader: string | undefined;

/** Attributes are read by name or through `dataset`. */
function isKnown(attribute: string): boolean {
  loader ??= globSync('packages/widget/src/**/*.{ts,tsx}', { cwd: root, exclude: ['**/*.test.*'] })
    .map((file) => readFileSync(path.join(root, file), 'utf8'))
    .join('\n');
  const camel = attribute
    .slice('data-'.length)
    .replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return (
    loader.includes(attribute) || new RegExp(`dataset\\??\\.${camel}\\b|dataset\\['${camel}'\\]`).test(loader)
  );
}
