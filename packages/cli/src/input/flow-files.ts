import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { CliError } from '../errors/cli-error.ts';

/** The flow files behind arguments: a file stands for itself, a folder for its .json and .jsonc, by name. */
export function flowFiles(args: readonly string[]): string[] {
  return args.flatMap((arg) => {
    if (arg === '-' || !statSync(arg, { throwIfNoEntry: false })?.isDirectory()) return [arg];
    const names = readdirSync(arg).filter((name) => /\.jsonc?$/.test(name));
    if (names.length === 0) throw new CliError('no_flow_files', `${arg} holds no .json or .jsonc file.`);
    return names.sort().map((name) => path.join(arg, name));
  });
}
