import { isExecutable, onPath, wishOf } from './is-executable.ts';

const commands = ['firefox', 'firefox-esr', 'firefox-developer-edition'];

const places = [
  '/usr/bin/firefox-esr',
  '/usr/lib/firefox-esr/firefox-esr',
  '/usr/lib/firefox/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
];

/**
 * A Firefox on this machine: what FIREFOX_PATH names, else what PATH has, else the usual places.
 *
 * @throws when FIREFOX_PATH names something that cannot be run
 */
export function findFirefox(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const inHome = env.HOME
    ? places.filter((place) => place.startsWith('/Applications')).map((place) => env.HOME + place)
    : [];
  return wishOf('FIREFOX_PATH', env) ?? [...onPath(commands, env), ...places, ...inHome].find(isExecutable);
}
