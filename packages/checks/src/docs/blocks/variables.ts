import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../root.ts';

const patterns = ['packages/{api,dev,e2e}/**/*.{ts,mjs}', 'examples/*/src/**/*.{ts,tsx}'];
let sources: string | undefined;

/** Whether any source of ours knows an environment variable by this name. */
export function isReadByOurs(variable: string): boolean {
  sources ??= globSync(patterns, { cwd: root, exclude: ['**/node_modules/**', '**/dist/**'] })
    .map((file) => readFileSync(path.join(root, file), 'utf8'))
    .join('\n');
  return new RegExp(`\\b${variable}\\b`).test(sources);
}
