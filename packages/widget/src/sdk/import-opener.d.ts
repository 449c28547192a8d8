import type { Begin } from '../loader/contract.ts';

/** The opener and the dialog in this package, a chunk of their own. */
export declare function importOpener(): Promise<{ begin: Begin }>;
