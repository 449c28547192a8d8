// Installs Debian's PostgreSQL where there is none and where it may. Exit code 1, with what to install, where there is
// none afterwards.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findPostgres, howToInstallPostgres } from './find-postgres.ts';

const find = () => findPostgres(process.env.PATH ?? '');

/** By root, with apt-get, and no server of its own left running: a test starts one of its own. */
function install(): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  process.stderr.write('Not here yet: PostgreSQL; installing with apt-get (once)…\n');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'postgresql'],
  ])
    spawnSync('/usr/bin/apt-get', args, { stdio: 'ignore', env });
}

if (!find()) install();
if (!find()) {
  process.stderr.write(`${howToInstallPostgres}\n`);
  process.exitCode = 1;
}
