import type { Begin } from '../loader/contract.ts';
import { folder } from './connection.ts';
import { importOpener } from './import-opener.js';

/** Brings opener and dialog: from this package, or from a server's folder of files. */
export function loadOpener(files: string | undefined): (again: boolean) => Promise<{ begin: Begin }> {
  if (files === undefined) return importOpener;
  // A server leads a version that it does not have to the one of today. A browser may remember a failed import
  // by its address, so another try takes another one.
  return (again) =>
    import(
      /* @vite-ignore */ /* webpackIgnore: true */ `${folder(files)}v/package${again ? '-again' : ''}/ui.js`
    );
}
