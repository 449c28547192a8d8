import { accessSync, constants } from 'node:fs';
import path from 'node:path';

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

/**
 * A Chromium on this machine: what CHROMIUM_PATH names, else what PATH has, else the usual places.
 *
 * @throws when CHROMIUM_PATH names something that cannot be run: a wish is not silently replaced
 */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const wish = env.CHROMIUM_PATH;
  if (wish) {
    if (isExecutable(wish)) return wish;
    throw new Error(`CHROMIUM_PATH is "${wish}", which cannot be run. Correct it, or unset it to search.`);
  }
  const folders = (env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const onPath = commands.flatMap((command) => folders.map((folder) => path.join(folder, command)));
  const inHome = env.HOME
    ? places.filter((place) => place.startsWith('/Applications')).map((place) => env.HOME + place)
    : [];
  return [...onPath, ...places, ...inHome].find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
