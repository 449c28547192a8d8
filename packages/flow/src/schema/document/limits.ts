import { createScanner } from 'jsonc-parser';
import type { Finding } from '../problem.ts';

/** Bytes of UTF-8; far above any flow a person would write. */
const MAX_BYTES = 256 * 1024;
const MAX_DEPTH = 32;
export const MAX_TEXTS = 5000;

/** What makes a document too much to be read at all; nothing recursive has touched it yet. */
export function beyondLimits(source: string): Finding | undefined {
  if (source.length > MAX_BYTES || new TextEncoder().encode(source).length > MAX_BYTES) {
    return {
      code: 'too_large',
      path: [],
      message: `A flow is at most ${MAX_BYTES / 1024} KiB. Flows for different customers go into files of their own, each with its \`when\`.`,
    };
  }
  return isTooDeep(source)
    ? { code: 'too_deep', path: [], message: `A flow nests at most ${MAX_DEPTH} levels.` }
    : undefined;
}

/** By tokens. Only the closer that fits closes: a broken document never counts as flatter than its parser finds it. */
function isTooDeep(source: string): boolean {
  const scanner = createScanner(source, true);
  const open: string[] = [];
  while (scanner.getPosition() < source.length) {
    scanner.scan();
    const first = source[scanner.getTokenOffset()];
    if (first === '{') open.push('}');
    else if (first === '[') open.push(']');
    else if (first === open.at(-1)) open.pop();
    if (open.length > MAX_DEPTH) return true;
  }
  return false;
}
