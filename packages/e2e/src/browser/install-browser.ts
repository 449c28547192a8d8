import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** What to tell a person whose machine has no browser that we could install. */
export const howToInstall = [
  'No Chromium was found. Install one, or name one with CHROMIUM_PATH:',
  '  Debian, Ubuntu:  sudo apt-get install chromium',
  '  Fedora:          sudo dnf install chromium',
  '  Arch:            sudo pacman -S chromium',
  '  macOS:           brew install --cask google-chrome',
].join('\n');

/** Installs Debian's Chromium when we may (root, apt-get); says so while it runs. Returns whether it could. */
export function installBrowser(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  process.stderr.write('No Chromium here; installing it with apt-get (once)…\n');
  return [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-core'],
  ].every((args) => {
    const run = spawnSync('/usr/bin/apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    return run.status === 0;
  });
}
