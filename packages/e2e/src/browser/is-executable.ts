import { accessSync, constants } from 'node:fs';
import path from 'node:path';

export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Where a command could be, in the order of PATH. */
export function onPath(commands: readonly string[], env: NodeJS.ProcessEnv): readonly string[] {
  const folders = (env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return commands.flatMap((command) => folders.map((folder) => path.join(folder, command)));
}

/**
 * What a variable names, if it is set.
 *
 * @throws when that cannot be run: a wish is not silently replaced
 */
export function wishOf(variable: string, env: NodeJS.ProcessEnv): string | undefined {
  const wish = env[variable];
  if (!wish || isExecutable(wish)) return wish || undefined;
  throw new Error(`${variable} is "${wish}", which cannot be run. Correct it, or unset it to search.`);
}
