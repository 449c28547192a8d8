import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { WidgetFiles } from '../ports/widget-files.ts';

/** Serves the widget's build output from a folder; `<file>.br` beside a file is its Brotli form. */
export const widgetFolder = (folder: string): WidgetFiles => ({
  version: async () => {
    const bytes = await readOrNull(join(folder, 'manifest.json'));
    const manifest = bytes && versioned.safeParse(parsed(bytes));
    return manifest?.success ? manifest.data.version : null;
  },

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

/** What is read of the manifest; the rest is for integrators. */
const versioned = z.object({ version: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/) });

const parsed = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return undefined;
  }
};

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
