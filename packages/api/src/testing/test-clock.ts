import type { Clock } from '../ports/clock.ts';

export interface TestClock extends Clock {
  advance(millis: number): void;
}

/** A clock that stands still until it is moved. Starts at the real time, so that signatures are fresh. */
export const testClock = (start = new Date()): TestClock => {
  let at = start.getTime();
  return {
    now: () => new Date(at),
    advance: (millis) => {
      at += millis;
    },
  };
};
