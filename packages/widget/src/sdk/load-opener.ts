import type { Begin } from '../loader/contract.ts';
import { importUi } from '../loader/import-ui.ts';
import { folder } from './connection.ts';
import { importOpener } from './import-opener.js';

/** Brings opener and dialog: from this package, or from a server's folder of files. */
export function loadOpener(files: string | undefined): (again: string) => Promise<{ begin: Begin }> {
  if (files === undefined) return importOpener;
  // A server leads a version that it does not have to the one of today.
  return (again) => importUi(`${folder(files)}v/package${again}/ui.js`, again);
}
