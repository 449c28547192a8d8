import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { CliError } from '../errors/cli-error.ts';

/** `default.draft.json`: being written, never in force. */
export const isDraft = (file: string): boolean => /\.draft\.jsonc?$/.test(file);

/**
 * The flow files behind arguments, each once: a file stands for itself, a folder for its .json and .jsonc that are
 * in force, by name.
 *
 * @param drafts whether those of a folder belong to it, too
 */
export function flowFiles(args: readonly string[], { drafts = false } = {}): string[] {
  const files = args.flatMap((arg) => filesOf(arg, drafts));
  // A folder and a file in it would be a flow beside itself.
  return [
    ...new Map(files.toReversed().map((file) => [file === '-' ? file : path.resolve(file), file])).values(),
  ].toReversed();
}

function filesOf(arg: string, drafts: boolean): string[] {
  if (arg === '-' || !statSync(arg, { throwIfNoEntry: false })?.isDirectory()) return [arg];
  const names = readdirSync(arg).filter((name) => /\.jsonc?$/.test(name) && (drafts || !isDraft(name)));
  if (names.length === 0) throw new CliError('no_flow_files', `${arg} holds no .json or .jsonc file.`);
  return names.sort().map((name) => path.join(arg, name));
}
