import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../root.ts';
import { readModule } from './read-module.ts';
import { type Package, Tree } from './tree.ts';

const patterns = [
  'packages/*/{src,bench,chaos}/**/*.{ts,tsx}',
  'packages/*/*.ts',
  'examples/*/src/**/*.{ts,tsx}',
];

/** The workspace as it is on disk. */
export function readTree(): Tree {
  const files = globSync(patterns, { cwd: root, exclude: ['**/node_modules/**', '**/dist/**'] });
  return new Tree(
    readPackages(),
    files.map((file) =>
      readModule(file.replaceAll(path.sep, '/'), readFileSync(path.join(root, file), 'utf8')),
    ),
  );
}

/** The workspace's packages, from their manifests. */
export function readPackages(): Package[] {
  return globSync(['packages/*/package.json', 'examples/*/package.json'], { cwd: root }).map((file) => {
    const manifest: { name: string; exports?: Record<string, unknown> } = JSON.parse(
      readFileSync(path.join(root, file), 'utf8'),
    );
    const folder = path.dirname(file).replaceAll(path.sep, '/');
    return { folder, name: manifest.name, exports: Object.keys(manifest.exports ?? {}) };
  });
}
