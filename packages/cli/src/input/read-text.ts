import { readFileSync } from 'node:fs';
import { CliError } from '../errors/cli-error.ts';

/** The text of a file; `-` reads what is piped in. */
export function readText(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (cause) {
    const why =
      cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
        ? 'does not exist'
        : 'cannot be read';
    throw new CliError('file_unreadable', `${file} ${why}.`, { cause });
  }
}
