import type { EngineName } from '../engines/engine.ts';
import { findBrowser, findShell } from './find-browser.ts';
import { findFirefox } from './find-firefox.ts';
import { findWebkit } from './find-webkit.ts';

/** Where each engine is on this machine, and a Chromium without windows; `null` where it is not. */
export type FoundEngines = Readonly<Record<EngineName | 'shell', string | null>>;

/** @throws when a variable names something that cannot be run */
export function findEngines(env: NodeJS.ProcessEnv = process.env): FoundEngines {
  return {
    chromium: findBrowser(env) ?? null,
    firefox: findFirefox(env) ?? null,
    webkit: findWebkit(env)?.driver ?? null,
    shell: findShell(env) ?? null,
  };
}
