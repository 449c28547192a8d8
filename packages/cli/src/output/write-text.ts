import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CliError } from '../errors/cli-error.ts';

/** Writes a file, and the folders it is in. Without `overwrite` a file that is there stays as it is. */
export function writeText(file: string, text: string, { overwrite = true } = {}): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text, { flag: overwrite ? 'w' : 'wx' });
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    if (code === 'EEXIST' && !overwrite) {
      throw new CliError('file_exists', `${file} exists already. Choose another name, or give --force.`, {
        cause,
      });
    }
    throw new CliError('file_unwritable', `${file} cannot be written (${String(code)}).`, { cause });
  }
}
