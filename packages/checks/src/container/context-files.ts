import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import dockerignore from '@balena/dockerignore';
import { root } from '../root.ts';

/** Which of some files a build with this Dockerfile gets to see, as its `.dockerignore` says. */
export const inContext = (dockerfile: string, files: string[]): string[] =>
  dockerignore
    .default()
    .add(readFileSync(path.join(root, `${dockerfile}.dockerignore`), 'utf8'))
    .filter(files);

/** What of the repository a build with this Dockerfile gets to see. */
export function contextFiles(dockerfile: string): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  return inContext(dockerfile, listed.split('\0').filter(Boolean)).sort();
}
