/**
 * In JavaScript on purpose, with its type beside it: here the compiler stops. Who imports the package in the
 * workspace would otherwise have the dialog's sources, written for Preact, checked by settings of their own.
 */
export const importOpener = () => import('../opener/index.ts');
