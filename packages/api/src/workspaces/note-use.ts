import type { Clock } from '../ports/clock.ts';
import type { Storage } from '../ports/storage.ts';

/** How exact it is, and so how often a busy key is written. */
const EVERY_MILLIS = 60_000;

/** After the answers that wait now. */
const SOON_MILLIS = 500;

/** Writes down when keys were last used: now and then, and never while a request waits for it. */
export const noteUse = ({
  storage,
  clock,
}: {
  readonly storage: Storage;
  readonly clock: Clock;
}): ((key: string) => void) => {
  const written = new Map<string, number>();
  const waiting = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;

  const write = async (): Promise<void> => {
    timer = undefined;
    const uses = [...waiting];
    waiting.clear();
    for (const [key, at] of uses) {
      // What cannot be written is worth no word: the next use is written.
      await storage.keys.used(key, new Date(at).toISOString()).catch(() => written.delete(key));
    }
  };

  return (key) => {
    const now = clock.now().getTime();
    if (now - (written.get(key) ?? Number.NEGATIVE_INFINITY) < EVERY_MILLIS) return;
    written.set(key, now);
    waiting.set(key, now);
    if (!timer) timer = setTimeout(write, SOON_MILLIS).unref();
  };
};
