import { setTimeout as sleep } from 'node:timers/promises';
import type { Asked } from './evidence.ts';
import { type LeaverOptions, leave } from './leaver.ts';

/** Subscribers who come and go, so many at a time. */
export interface Crowd {
  readonly asked: readonly Asked[];
  /** Nobody comes any more. Settles when the last has left. */
  disperse(): Promise<void>;
}

export function gather(options: LeaverOptions, size: number): Crowd {
  const asked: Asked[] = [];
  let over = false;
  const comeAndGo = async (): Promise<void> => {
    while (!over) {
      const before = asked.length;
      await leave(options, (one) => asked.push(one));
      // Nobody was there to ask.
      if (asked.length === before) await sleep(20);
    }
  };
  const all = Promise.all(Array.from({ length: size }, comeAndGo));
  return {
    asked,
    disperse: async () => {
      over = true;
      await all;
    },
  };
}
