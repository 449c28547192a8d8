import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../root.ts';

/** A fenced block: its language, the words after it, its text, the line of its first line, and what it takes as given. */
export type Block = {
  language: string;
  words: readonly string[];
  text: string;
  line: number;
  /** From a comment `<!-- given … -->` right above: declarations that the reader need not see. */
  given: string;
};

/** A document for people, from the root of the checkout. */
export type Document = { file: string; text: string; prose: string; blocks: readonly Block[] };

const patterns = ['README.md', 'docs/**/*.md', 'packages/*/README.md', 'examples/**/*.md', '.github/**/*.md'];

/** Every document of the checkout. */
export function documents(): Document[] {
  return globSync(patterns, { cwd: root, exclude: ['**/node_modules/**', '**/dist/**'] })
    .map((file) => file.replaceAll(path.sep, '/'))
    .sort()
    .map((file) => readDocument(file, readFileSync(path.join(root, file), 'utf8')));
}

/** Takes a document apart into prose and fenced blocks. */
export function readDocument(file: string, text: string): Document {
  const prose: string[] = [];
  const blocks: Block[] = [];
  let open:
    | { fence: string; indent: number; info: string; line: number; lines: string[]; given: string }
    | undefined;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const [, indent = '', fence, info = ''] = /^( *)(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
    if (open) {
      if (fence?.startsWith(open.fence) && info.trim() === '') {
        const [language = '', ...words] = open.info.trim().split(/\s+/);
        blocks.push({ language, words, text: open.lines.join('\n'), line: open.line, given: open.given });
        open = undefined;
      } else open.lines.push(line.slice(Math.min(open.indent, line.search(/\S|$/))));
    } else if (fence)
      open = { fence, indent: indent.length, info, line: index + 2, lines: [], given: givenAbove(prose) };
    prose.push(open || fence ? '' : line);
  }
  if (open) throw new Error(`${file}:${open.line - 1}: this block is not closed`);
  return { file, text, prose: prose.join('\n'), blocks };
}

function givenAbove(prose: readonly string[]): string {
  return /<!-- given\s+((?:(?!-->)[\s\S])*)-->\s*$/.exec(prose.join('\n'))?.[1]?.trim() ?? '';
}
