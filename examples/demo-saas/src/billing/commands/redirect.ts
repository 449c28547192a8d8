import type { Carry } from '../change.ts';

/** The subscriber was shown a page; the subscription stays as it is. The ledger entry is all there is. */
export const redirect: Carry<'redirect'> = () => ({ changes: {} });
