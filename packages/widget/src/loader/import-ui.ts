import type { Begin } from './contract.ts';

/**
 * Imports what draws. A browser may remember a failed import by its address: another try takes the copy beside it,
 * and only once that can be had, because there is no third address.
 *
 * @param ui its address.
 * @param again whether it is another try.
 */
export const importUi = (ui: string, again: string): Promise<{ begin: Begin }> =>
  again
    ? fetch(ui).then((there) => there.ok && import(/* @vite-ignore */ /* webpackIgnore: true */ ui))
    : import(/* @vite-ignore */ /* webpackIgnore: true */ ui);
