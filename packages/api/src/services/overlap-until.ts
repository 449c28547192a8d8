import type { Clock } from '../ports/clock.ts';

const HOUR = 3600 * 1000;

/**
 * Until when what was rotated is good beside what came after it.
 *
 * @param hours 0: not any more, as after it was lost. @returns null: not any more.
 */
export const overlapUntil = (clock: Clock, hours: number): string | null =>
  hours === 0 ? null : new Date(clock.now().getTime() + hours * HOUR).toISOString();
