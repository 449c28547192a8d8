import type { Begin } from '../loader/contract.ts';
import { folder } from './connection.ts';
import { importOpener } from './import-opener.js';

/** Brings opener and dialog: from this package, or from a server's folder of files. */
export function loadOpener(files: string | undefined): (again: string) => Promise<{ begin: Begin }> {
  if (files === undefined) return importOpener;
  // A server leads a version that it does not have to the one of today. A browser may remember a failed import
  // by its address, so another try takes another one, and only once that can be had.
  return async (again) => {
    const ui = `${folder(files)}v/package${again}/ui.js`;
    if (again && !(await fetch(ui)).ok) throw new Error(`There is nothing at ${ui}.`);
    return import(/* @vite-ignore */ /* webpackIgnore: true */ ui);
  };
}
