import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PluginOption } from 'vite';

/** The server in one file, as the image runs it. */
export interface BuiltServer {
  readonly file: string;
  /** What Node.js is told to start it as the image does. */
  readonly program: readonly string[];
  remove(): Promise<void>;
}

/** @param plugins what is done to its sources. */
export const builtServer = async (plugins?: readonly PluginOption[]): Promise<BuiltServer> => {
  // Here, so that who needs none does not load the bundler.
  const { buildServer, serverOptions } = await import('../../build.ts');
  // Below the package, so that it finds what stays outside.
  const folder = join(import.meta.dirname, '../../node_modules/.cache');
  const outDir = join(folder, `server-${process.pid}-${performance.now().toFixed(0)}`);
  const file = await buildServer(outDir, plugins);
  return {
    file,
    program: [...serverOptions, file],
    remove: () => rm(outDir, { recursive: true, force: true }),
  };
};
