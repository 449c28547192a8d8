import { rm } from 'node:fs/promises';
import path from 'node:path';
import { build, type Plugin } from 'vite';
import type { SourceChange } from './source-change.ts';

const api = path.resolve(import.meta.dirname, '../../../api');

/** A server that was built for a fault run. */
export interface BuiltServer {
  readonly file: string;
  remove(): Promise<void>;
}

/** Each stays what npm delivers; the drivers and the logger bring files of their own. */
const external = ['better-sqlite3', 'pg', 'pino', 'prom-client'];

/**
 * The API's `main.ts` in one file, with places that read otherwise. A run starts it a thousand times, and one file
 * starts in a quarter of the time that all the sources take.
 */
export async function buildServer(changes: readonly SourceChange[]): Promise<BuiltServer> {
  // Below the package, so that it finds what stays outside.
  const outDir = path.join(api, `node_modules/.cache/chaos-${process.pid}-${performance.now().toFixed(0)}`);
  await build({
    configFile: false,
    logLevel: 'error',
    root: api,
    plugins: [changing(changes)],
    ssr: { noExternal: true, external },
    build: { ssr: 'src/main.ts', outDir, emptyOutDir: true, target: 'node24', minify: false },
  });
  return { file: path.join(outDir, 'main.js'), remove: () => rm(outDir, { recursive: true, force: true }) };
}

/** Fails where a place is not there, so that nothing is taken for tried that was not. */
const changing = (changes: readonly SourceChange[]): Plugin => {
  const left = new Set(changes);
  return {
    name: 'changing',
    enforce: 'pre',
    transform: (source, id) => {
      let code = source;
      for (const change of changes) {
        if (!id.endsWith(`/packages/api/src/${change.file}`)) continue;
        if (code.split(change.from).length !== 2) continue;
        // A function, so that a `$` in it means itself.
        code = code.replace(change.from, () => change.to);
        left.delete(change);
      }
      return { code, map: null };
    },
    buildEnd: () => {
      const [missing] = left;
      if (missing) throw new Error(`${missing.file} does not say once: ${missing.from}`);
    },
  };
};
