import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../root.ts';

/** A package that is published, by its manifest in the tree. */
export type Publishable = { name: string; folder: string };

/** The packages that are not private. */
export function publishable(): Publishable[] {
  return globSync('packages/*/package.json', { cwd: root })
    .map((file) => {
      const manifest: { name: string; private?: boolean } = JSON.parse(
        readFileSync(path.join(root, file), 'utf8'),
      );
      return {
        name: manifest.name,
        folder: path.join(root, path.dirname(file)),
        isPrivate: manifest.private === true,
      };
    })
    .filter(({ isPrivate }) => !isPrivate);
}

/** Packs as `pnpm publish` would. Returns the address of the tarball. */
export function pack({ folder, name }: Publishable, destination: string): string {
  const into = path.join(destination, name.replaceAll('/', '-'));
  mkdirSync(into, { recursive: true });
  execFileSync('pnpm', ['pack', '--pack-destination', into], { cwd: folder, stdio: 'pipe' });
  const [tarball] = globSync('*.tgz', { cwd: into });
  if (!tarball) throw new Error(`${name} was not packed`);
  return path.join(into, tarball);
}
