import { isExecutable, onPath, wishOf } from './is-executable.ts';

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'google-chrome-for-testing',
  'microsoft-edge',
  'brave-browser',
];

const places = [
  '/usr/bin/chromium',
  '/usr/lib/chromium/chromium',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Brave Browser.app/Contents/MacOS/Brave Browser',
];

const shells = ['chromium-headless-shell', 'headless_shell'];

/** A Chromium without anything that has windows: several times as quick to open a page. None where one was wished for. */
export const findShell = (env: NodeJS.ProcessEnv = process.env): string | undefined =>
  wishOf('CHROMIUM_SHELL_PATH', env) ??
  (env.CHROMIUM_PATH ? undefined : onPath(shells, env).find(isExecutable));

/**
 * A Chromium on this machine: what CHROMIUM_PATH names, else what PATH has, else the usual places.
 *
 * @throws when CHROMIUM_PATH names something that cannot be run
 */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const inHome = env.HOME
    ? places.filter((place) => place.startsWith('/Applications')).map((place) => env.HOME + place)
    : [];
  return wishOf('CHROMIUM_PATH', env) ?? [...onPath(commands, env), ...places, ...inHome].find(isExecutable);
}
