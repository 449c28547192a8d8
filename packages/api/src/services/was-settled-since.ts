import type { ActionRecord } from '../ports/records.ts';

/** @returns whether an action was settled at that time or later. */
export const wasSettledSince = ({ settledAt }: ActionRecord, at: string): boolean =>
  settledAt !== null && settledAt >= at;
