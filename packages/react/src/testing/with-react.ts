import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';

const here = import.meta.dirname;

/** The two Reacts we are for, by the name that package.json gives them. */
export const reacts = { 18: '18', 19: '' } as const;

/** Aliases that make a bundle use one of them. */
export const aliasesFor = (react: keyof typeof reacts) =>
  ['react', 'react-dom'].map((name) => ({
    find: new RegExp(`^${name}(?=/|$)`),
    replacement: `${name}${reacts[react]}`,
  }));

/** The library on one React, with a widget that remembers instead of one that opens. */
export async function withReact(react: keyof typeof reacts): Promise<typeof import('./library.ts')> {
  const folder = mkdtempSync(path.join(tmpdir(), 'partwell-react-'));
  try {
    await build({
      configFile: false,
      root: here,
      logLevel: 'error',
      mode: 'development',
      define: { 'process.env.NODE_ENV': '"development"' },
      resolve: {
        alias: [
          ...aliasesFor(react),
          { find: '@partwell/widget', replacement: path.join(here, 'fake-widget.ts') },
        ],
      },
      build: {
        ssr: path.join(here, 'library.ts'),
        outDir: folder,
        minify: false,
        rolldownOptions: { output: { entryFileNames: 'library.mjs' } },
      },
      ssr: { noExternal: true },
    });
    // By Node itself: Vitest imports nothing from outside the checkout.
    return createRequire(import.meta.url)(path.join(folder, 'library.mjs'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
