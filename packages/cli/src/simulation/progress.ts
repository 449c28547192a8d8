/** How far long work is, on one line of a terminal that is written over. */
export interface Progress {
  /** @param share of the whole, 0 to 1; undefined where the whole is not known */
  show(lines: number, share: number | undefined): void;
  clear(): void;
}

const MILLIS_BETWEEN = 100;
const CELLS = 24;

/** In a pipe there is nobody to watch: nothing is shown. */
export function createProgress(out: NodeJS.WriteStream, now: () => number = performance.now): Progress {
  if (!out.isTTY) return { show: () => undefined, clear: () => undefined };
  const begun = now();
  let last = begun;
  return {
    show(lines, share) {
      const at = now();
      if (at - last < MILLIS_BETWEEN) return;
      last = at;
      out.write(`\r\u001b[K${progressLine(lines, share, (lines / (at - begun)) * 1000)}`);
    },
    clear: () => void out.write('\r\u001b[K'),
  };
}

/** `42 %  ██████████░░░░  420,000 lines, 31,000 a second` */
export function progressLine(lines: number, share: number | undefined, aSecond: number): string {
  const counts = `${lines.toLocaleString('en')} lines, ${Math.round(aSecond).toLocaleString('en')} a second`;
  if (share === undefined) return counts;
  const full = Math.round(Math.min(1, share) * CELLS);
  return `${String(Math.floor(share * 100)).padStart(3)} %  ${'█'.repeat(full)}${'░'.repeat(CELLS - full)}  ${counts}`;
}
