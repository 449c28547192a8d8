import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { WidgetFiles } from '../ports/widget-files.ts';

/** Serves the widget's build output from a folder; `<file>.br` beside a file is its Brotli form. */
export const widgetFolder = (folder: string): WidgetFiles => ({
  read: async (path) => {
    const bytes = await readOrNull(join(folder, path));
    if (bytes === null) return null;
    return {
      bytes,
      etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
      brotli: await readOrNull(join(folder, `${path}.br`)),
    };
  },
});

/** How the file system says that there is no such file, of names too odd to be one as well. */
const ABSENT = new Set<unknown>(['ENOENT', 'EISDIR', 'ENOTDIR', 'ENAMETOOLONG']);

const readOrNull = async (path: string): Promise<Uint8Array<ArrayBuffer> | null> => {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if (error instanceof Error && 'code' in error && ABSENT.has(error.code)) return null;
    throw error;
  }
};
