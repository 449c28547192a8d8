import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import type { Publishable } from './pack.ts';

/**
 * Puts tarballs into `<folder>/node_modules` as an installer would; what they depend on is linked from the
 * workspace, so nothing is downloaded.
 */
export function installPacked(packed: readonly (Publishable & { tarball: string })[], folder: string): void {
  for (const { name, tarball } of packed) {
    const target = path.join(folder, 'node_modules', name);
    mkdirSync(target, { recursive: true });
    execFileSync('tar', ['-xzf', tarball, '-C', target, '--strip-components=1']);
  }
  for (const one of packed) linkDependencies(one, folder, new Set(packed.map(({ name }) => name)));
}

function linkDependencies({ folder: source, name }: Publishable, folder: string, own: Set<string>): void {
  const from = path.join(source, 'node_modules');
  if (!existsSync(from)) return;
  const names = readdirSync(from).flatMap((entry) =>
    entry.startsWith('@') ? readdirSync(path.join(from, entry)).map((sub) => `${entry}/${sub}`) : [entry],
  );
  for (const dependency of names.filter((entry) => !entry.startsWith('.') && !own.has(entry))) {
    const link = path.join(folder, 'node_modules', name, 'node_modules', dependency);
    mkdirSync(path.dirname(link), { recursive: true });
    symlinkSync(path.join(from, dependency), link);
  }
}
