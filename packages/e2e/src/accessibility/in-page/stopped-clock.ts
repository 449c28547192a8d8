import type { Tab } from '../../engines/index.ts';

/** In the head of a page: its clock stands still until time passes at once, with everything due in it. */
export const stoppedClock = `<script>(${stopping})()</script>`;

/** Lets time pass on a page whose clock stands still. */
export const passes = (tab: Tab, millis: number): Promise<void> =>
  tab.evaluate((time) => (window as unknown as { pass(millis: number): void }).pass(time), millis);

function stopping(): void {
  type Due = { at: number; every?: number; run: () => void };
  const due = new Map<number, Due>();
  let now = Date.now();
  let ids = 1e6;
  const real = setTimeout;
  const later = (every: boolean) => (run: () => void, millis?: number) => {
    // What is as good as at once is left as it is.
    if (!every && (millis ?? 0) < 50) return real(run, millis);
    due.set(++ids, { at: now + (millis ?? 0), run, ...(every && { every: millis ?? 1 }) });
    return ids;
  };
  const clear = (id: number) => due.delete(id);
  Date.now = () => now;
  AbortSignal.timeout = (millis) => {
    const controller = new AbortController();
    later(false)(() => controller.abort(new DOMException('It took too long.', 'TimeoutError')), millis);
    return controller.signal;
  };
  Object.assign(window, {
    setTimeout: later(false),
    setInterval: later(true),
    clearTimeout: clear,
    clearInterval: clear,
    pass(millis: number) {
      const end = now + millis;
      for (let steps = 0; steps < 5000; steps++) {
        const [next] = [...due].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at);
        if (!next) break;
        const [id, { at, every, run }] = next;
        now = at;
        due.delete(id);
        if (every) due.set(id, { at: at + every, every, run });
        run();
      }
      now = end;
    },
  });
}
