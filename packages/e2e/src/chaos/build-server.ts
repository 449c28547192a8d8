import { type BuiltServer, builtServer } from '@partwell/api/testing';
import type { Plugin } from 'vite';
import type { SourceChange } from './source-change.ts';

/** The server in one file, with places that read otherwise. */
export const buildServer = (changes: readonly SourceChange[]): Promise<BuiltServer> =>
  builtServer([changing(changes)]);

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
