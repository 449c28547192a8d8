import type { Carry } from '../change.ts';

/** Always welcome; the subscription stays as it is. The lead is written beside the ledger entry. */
export const contact: Carry<'contact'> = () => ({ changes: {} });
