import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import dockerignore from '@balena/dockerignore';
import { root } from '../root.ts';

/** What of the repository a build with this Dockerfile gets to see, as its `.dockerignore` says. */
export function contextFiles(dockerfile: string): string[] {
  const rules = readFileSync(path.join(root, `${dockerfile}.dockerignore`), 'utf8');
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  return dockerignore.default().add(rules).filter(listed.split('\0').filter(Boolean)).sort();
}
