/** Waits; shorter when the line comes back or nobody waits any more. */
export function pause(millis: number, gone?: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const over = new AbortController();
    const end = () => {
      clearTimeout(timer);
      over.abort();
      done();
    };
    const timer = setTimeout(end, millis);
    addEventListener('online', end, over);
    gone?.addEventListener('abort', end, over);
    if (gone?.aborted) end();
  });
}

/** Soon at first, then patiently. */
export const pauseMillis = (turn: number): number => Math.min(1000 * 1.6 ** turn, 15_000);
