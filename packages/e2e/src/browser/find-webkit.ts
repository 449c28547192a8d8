import { globSync } from 'node:fs';
import { isExecutable, onPath, wishOf } from './is-executable.ts';

export interface FoundWebkit {
  readonly driver: string;
  /** WebKitGTK's own small browser; left to the driver where it is not in a usual place. */
  readonly browser?: string;
}

/**
 * WebKitGTK's driver and browser on this machine: what WEBKIT_DRIVER_PATH names, else what PATH has. Nothing
 * without an Xvfb beside it to draw on, and so nothing on macOS: Safari's driver steals the screen.
 *
 * @throws when WEBKIT_DRIVER_PATH names something that cannot be run
 */
export function findWebkit(env: NodeJS.ProcessEnv = process.env): FoundWebkit | undefined {
  const driver =
    wishOf('WEBKIT_DRIVER_PATH', env) ??
    [...onPath(['WebKitWebDriver'], env), '/usr/bin/WebKitWebDriver'].find(isExecutable);
  if (!driver || !onPath(['Xvfb'], env).some(isExecutable)) return undefined;
  const [browser] = globSync([
    '/usr/lib/*/webkit2gtk-4.1/MiniBrowser',
    '/usr/lib/*/webkitgtk-6.0/MiniBrowser',
    '/usr/libexec/webkit2gtk-4.1/MiniBrowser',
    '/usr/libexec/webkitgtk-6.0/MiniBrowser',
  ]).filter(isExecutable);
  return { driver, ...(browser && { browser }) };
}
