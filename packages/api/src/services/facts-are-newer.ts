import type { ActionRecord, SessionRecord } from '../ports/records.ts';

/** As old as a customer token can be when it opens a session: its longest life, and what clocks may differ. */
export const OLDEST_TOKEN_MILLIS = 25 * 60_000;

/** Whether what a session knows was signed after an action had been settled: then it tells of it. */
export const factsAreNewer = (
  { createdAt }: Pick<SessionRecord, 'createdAt'>,
  { settledAt }: Pick<ActionRecord, 'settledAt'>,
): boolean => settledAt !== null && Date.parse(settledAt) + OLDEST_TOKEN_MILLIS <= Date.parse(createdAt);
