import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CliError } from '../errors/cli-error.ts';

/**
 * Writes a file, and makes the folders it is in.
 *
 * @param mode of a file that is made.
 * @returns false where there is one already and it is not to be replaced
 */
export function writeText(file: string, text: string, { replace = true, mode = 0o666 } = {}): boolean {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text, { flag: replace ? 'w' : 'wx', mode });
    return true;
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
    if (code === 'EEXIST' && !replace) return false;
    throw new CliError('file_unwritable', `${file} cannot be written (${code}).`, { cause });
  }
}
