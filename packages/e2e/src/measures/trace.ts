import type { Browser } from 'playwright-core';

/** One entry of a Chromium trace; `ts` and `dur` in microseconds of the machine's clock, `tdur` of the thread's. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly cat: string;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly id2?: { readonly local?: string };
  readonly args: { readonly data?: Record<string, unknown>; readonly [key: string]: unknown };
}

/** The fewest categories that tell of tasks, frames and our own marks: tracing costs time itself. */
const categories = ['devtools.timeline', 'benchmark', 'blink.user_timing'];

/** Records what the whole browser does until the returned function is called, which resolves to the record. */
export async function startTrace(
  browser: Browser,
  more: readonly string[] = [],
): Promise<() => Promise<TraceEvent[]>> {
  const devtools = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  devtools.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const complete = new Promise<void>((resolve) => devtools.on('Tracing.tracingComplete', () => resolve()));
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: [...categories, ...more], excludedCategories: ['*'] },
  });
  return async () => {
    await devtools.send('Tracing.end');
    await complete;
    await devtools.detach();
    return events.sort((a, b) => a.ts - b.ts);
  };
}
