import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { EngineName } from '../engines/engine.ts';

/** Debian's packages of each engine, and the fonts without which other scripts are drawn as boxes. */
const packages: Readonly<Record<EngineName, readonly string[]>> = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
};
const fonts = ['fonts-noto-core', 'fonts-noto-cjk'];
/** Makes the run quicker; not every release has it. */
const shell = 'chromium-headless-shell';

/** What to tell a person whose machine has no such browser and is not ours to change. */
export const howToInstall: Readonly<Record<EngineName, string>> = {
  chromium: [
    'No Chromium was found. Install one, or name one with CHROMIUM_PATH:',
    '  Debian, Ubuntu:  sudo apt-get install chromium',
    '  Fedora:          sudo dnf install chromium',
    '  Arch:            sudo pacman -S chromium',
    '  macOS:           brew install --cask google-chrome',
  ].join('\n'),
  firefox: [
    'No Firefox was found. Install one, or name one with FIREFOX_PATH:',
    '  Debian:          sudo apt-get install firefox-esr',
    '  Ubuntu, Fedora:  sudo apt-get install firefox, sudo dnf install firefox',
    '  macOS:           brew install --cask firefox',
  ].join('\n'),
  webkit: [
    'No WebKitGTK was found, which draws as Safari does. Install it with an Xvfb, or name its driver with WEBKIT_DRIVER_PATH:',
    '  Debian, Ubuntu:  sudo apt-get install webkit2gtk-driver xvfb',
    '  macOS:           there is none; a container with Debian has one',
  ].join('\n'),
};

/** Whether Debian's packages may be installed here: by root, with apt-get. */
export const mayInstall = (): boolean => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Installs Debian's browsers where we may; says so while it runs. Returns whether it could. */
export function installBrowsers(engines: readonly EngineName[]): boolean {
  if (!mayInstall()) return false;
  process.stderr.write(`Not here yet: ${engines.join(', ')}; installing with apt-get (once)…\n`);
  const wanted = [...engines.flatMap((engine) => packages[engine]), ...fonts];
  const install = ['install', '-y', '-qq', '--no-install-recommends'];
  const isThere = aptGet('update', '-qq') && aptGet(...install, ...wanted);
  if (isThere && engines.includes('chromium')) aptGet(...install, shell);
  return isThere;
}

function aptGet(...args: readonly string[]): boolean {
  const run = spawnSync('/usr/bin/apt-get', args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return run.status === 0;
}
