import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CliError } from '../errors/cli-error.ts';

/** The text of a file; `-` reads what is piped in. */
export function readText(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

/** Says of a file that cannot be read why, and which there are instead. */
export function unreadable(file: string, cause: unknown): CliError {
  const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
  const why = isMissing ? `does not exist. ${whatThereIs(file)}` : 'cannot be read.';
  return new CliError('file_unreadable', `${file} ${why}`, { cause });
}

/** A mistyped name is put right faster beside the right ones. */
function whatThereIs(file: string): string {
  const folder = path.dirname(file);
  const kind = path.extname(file);
  try {
    const names = readdirSync(folder).filter((name) => kind === '' || path.extname(name) === kind);
    const place = folder === '.' ? 'Here' : `In ${folder}`;
    if (names.length === 0) return `${place} is no ${kind} file at all.`;
    const shown = names.sort().slice(0, 5).join(', ');
    return `${place} ${names.length === 1 ? 'is' : 'are'} ${shown}${names.length > 5 ? ', …' : ''}.`;
  } catch {
    return `There is no folder ${folder}.`;
  }
}
