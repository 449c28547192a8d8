import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { cp, mkdir, realpath } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, '../../../..');
const require = createRequire(import.meta.url);

/** What an application gets that installs our packages, by name and folder. */
const ours = { '@partwell/widget': 'packages/widget', '@partwell/react': 'packages/react' };

/** Builds and packs our packages and puts them into `<folder>/node_modules`, with a React beside them. */
export async function installPacked(folder: string, react: 18 | 19): Promise<void> {
  for (const [name, source] of Object.entries(ours)) {
    const target = path.join(folder, 'node_modules', name);
    const packed = path.join(folder, 'packed', path.basename(source));
    await mkdir(target, { recursive: true });
    await mkdir(packed, { recursive: true });
    await run('pnpm', ['pack', '--pack-destination', packed], { cwd: path.join(root, source) });
    const [tarball = ''] = globSync('*.tgz', { cwd: packed });
    await run('tar', ['-xzf', path.join(packed, tarball), '-C', target, '--strip-components=1']);
  }
  const suffix = react === 18 ? '18' : '';
  const dom = await folderOf(`react-dom${suffix}`);
  await copy(await folderOf(`react${suffix}`), 'react', folder);
  await copy(dom, 'react-dom', folder);
  await copy(path.join(dom, '../scheduler'), 'scheduler', folder);
}

/** Builds what the tarballs are made of. */
export async function buildPackages(): Promise<void> {
  await run(process.execPath, ['publish/build-package.ts'], {
    cwd: path.join(root, ours['@partwell/widget']),
  });
  await run('pnpm', ['exec', 'tsc', '-p', 'tsconfig.build.json'], {
    cwd: path.join(root, ours['@partwell/react']),
  });
}

const folderOf = (name: string) => realpath(path.dirname(require.resolve(`${name}/package.json`)));
// Copied, so that what one of them needs is looked for beside it and not in the workspace.
const copy = async (from: string, name: string, folder: string) =>
  cp(await realpath(from), path.join(folder, 'node_modules', name), { recursive: true });
