import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { WidgetFile, WidgetFiles } from '../ports/widget-files.ts';

export interface WidgetFolderOptions {
  /** How much of it is kept in memory. @default 8 MiB: several builds */
  readonly keptBytes?: number;
}

interface Kept {
  /** Of both forms, as they were before they were read. */
  readonly stamp: string;
  readonly file: WidgetFile;
}

/**
 * Serves the widget's build output from a folder; `<file>.br` beside a file is its Brotli form.
 *
 * Anybody may ask for them as often as they like, so they are read and hashed once, and again when time or size of one
 * is another.
 */
export const widgetFolder = (
  folder: string,
  { keptBytes = 8 * 1024 * 1024 }: WidgetFolderOptions = {},
): WidgetFiles => {
  const kept = new Map<string, Kept>();
  let size = 0;

  const forget = (path: string): void => {
    const known = kept.get(path);
    if (!known) return;
    kept.delete(path);
    size -= sizeOf(known.file);
  };

  const keep = (path: string, one: Kept): void => {
    forget(path);
    kept.set(path, one);
    size += sizeOf(one.file);
    for (const [oldest] of kept) {
      if (size <= keptBytes) return;
      forget(oldest);
    }
  };

  const read = async (path: string): Promise<WidgetFile | null> => {
    const plain = join(folder, path);
    const stamps = await Promise.all([stampOf(plain), stampOf(`${plain}.br`)]);
    if (stamps[0] === null) {
      forget(path);
      return null;
    }
    const stamp = stamps.join(' ');
    const known = kept.get(path);
    if (known?.stamp === stamp) return known.file;
    const bytes = await orNull(() => readFile(plain));
    if (bytes === null) return null;
    const file = {
      bytes: new Uint8Array(bytes),
      etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
      brotli: await orNull(async () => new Uint8Array(await readFile(`${plain}.br`))),
    };
    keep(path, { stamp, file });
    return file;
  };

  return {
    read,
    version: async () => {
      const file = await read('manifest.json');
      const manifest = file && versioned.safeParse(parsed(file.bytes));
      return manifest?.success ? manifest.data.version : null;
    },
  };
};

const sizeOf = ({ bytes, brotli }: WidgetFile): number => bytes.length + (brotli?.length ?? 0);

/** Another one where a file is; null where there is none. */
const stampOf = async (path: string): Promise<string | null> => {
  const found = await orNull(() => stat(path, { bigint: true }));
  return found?.isFile() ? `${found.mtimeNs}-${found.size}` : null;
};

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

const orNull = async <T>(read: () => Promise<T>): Promise<T | null> => {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Error && 'code' in error && ABSENT.has(error.code)) return null;
    throw error;
  }
};
