import { statSync, watch } from 'node:fs';
import path from 'node:path';

/** An editor writes a file in several steps, or puts another in its place. */
const SETTLED_MILLIS = 60;

/**
 * Calls when something happened to flow files, or to others in their folders.
 *
 * Folders are watched, not files: many editors save by replacing the file, which ends a watch on it.
 *
 * @returns a function that ends it.
 */
export function watchFlows(args: readonly string[], changed: () => void): () => void {
  let settled: NodeJS.Timeout | undefined;
  const folders = new Set(args.map((arg) => path.resolve(isFolder(arg) ? arg : path.dirname(arg))));
  const watchers = [...folders].map((folder) =>
    watch(folder, () => {
      clearTimeout(settled);
      settled = setTimeout(changed, SETTLED_MILLIS);
    }),
  );
  return () => {
    clearTimeout(settled);
    for (const watcher of watchers) watcher.close();
  };
}

const isFolder = (arg: string): boolean => statSync(arg, { throwIfNoEntry: false })?.isDirectory() ?? false;
