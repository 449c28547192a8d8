/**
 * Builds what npm installs: `dist/npm/{index,headless,element}.js` with chunks that a bundler may split further,
 * and types that stand alone. Not minified: who installs it has a bundler that does that, and can read a stack.
 */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { inject, jsx, treeshake } from '../build.ts';
import { writeDeclarations } from './declarations.ts';

const root = path.join(import.meta.dirname, '..');

/**
 * Entries that share chunks, by the folder of these. What draws by itself shares none with the dialog: the
 * machine would come before the first paint then.
 */
const groups = { chunks: ['index', 'element'], 'headless-chunks': ['headless'] };

/**
 * Builds into a folder, which is emptied first.
 *
 * @param options.types Whether declarations are written too. @default true
 */
export async function buildPackage(dist: string, { types = true } = {}): Promise<void> {
  rmSync(dist, { recursive: true, force: true });
  for (const [folder, names] of Object.entries(groups)) {
    await build({
      configFile: false,
      root,
      logLevel: 'warn',
      mode: 'production',
      oxc: { jsx },
      build: {
        outDir: dist,
        emptyOutDir: false,
        minify: false,
        cssMinify: true,
        target: 'es2022',
        cssTarget: ['chrome125', 'firefox128', 'safari18'],
        lib: {
          entry: Object.fromEntries(names.map((name) => [name, path.join(root, `src/sdk/${name}.ts`)])),
          formats: ['es'],
        },
        rolldownOptions: {
          treeshake,
          transform: { inject },
          output: { entryFileNames: '[name].js', chunkFileNames: `${folder}/[name].js` },
        },
      },
    });
  }
  if (types) await writeDeclarations(path.join(dist, 'types'));
}

if (import.meta.main) await buildPackage(path.join(root, 'dist/npm'));
