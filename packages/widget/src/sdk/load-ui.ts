import type { Ui } from '../loader/contract.ts';
import { folder } from './connection.ts';

/** Brings the dialog: from this package, or from a server's folder of files. */
export function loadUi(files: string | undefined): () => Promise<Ui> {
  if (files === undefined) return () => import('../ui/index.ts');
  let tries = 0;
  // A server answers for a version that it does not have with the one of today. A browser may remember a
  // failed import by its address, so another try takes another one.
  return () =>
    import(/* @vite-ignore */ /* webpackIgnore: true */ `${folder(files)}v/package${tries++ || ''}/ui.js`);
}
