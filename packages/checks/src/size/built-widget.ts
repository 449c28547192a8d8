import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { readModule } from '../boundaries/tree/read-module.ts';
import { root } from '../root.ts';

const dist = path.join(root, 'packages/widget/dist');

/** A file the browser loads. */
export type BuiltFile = { name: string; source: string; brotli: number };

/** The built widget: its loader, and what `ui.js` brings along before the first paint. */
export function builtWidget(): { loader: BuiltFile; firstPaint: BuiltFile[]; later: BuiltFile[] } {
  if (!existsSync(path.join(dist, 'partwell.js'))) {
    throw new Error('packages/widget/dist is not built. Run: npm run build');
  }
  // A folder `…-again` holds the same files for a second try.
  const [uiPath, ...others] = globSync('v/*/ui.js', { cwd: dist }).filter(
    (file) => !file.includes('-again/'),
  );
  if (!uiPath || others.length > 0) throw new Error('packages/widget/dist holds not exactly one version.');
  const names = staticClosure(uiPath);
  const all = globSync(`${path.dirname(uiPath)}/*.js`, { cwd: dist }).filter((file) => !names.has(file));
  return { loader: read('partwell.js'), firstPaint: [...names].map(read), later: all.map(read) };
}

function staticClosure(entry: string, names = new Set<string>()): Set<string> {
  if (names.has(entry)) return names;
  names.add(entry);
  for (const { specifier, kind } of readModule(entry, readFileSync(path.join(dist, entry), 'utf8')).imports) {
    if (kind === 'static') staticClosure(path.join(path.dirname(entry), specifier), names);
  }
  return names;
}

function read(name: string): BuiltFile {
  const source = readFileSync(path.join(dist, name), 'utf8');
  return { name, source, brotli: brotliSize(source) };
}

/** Bytes as a server sends them that compresses ahead of time. */
export function brotliSize(text: string): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
