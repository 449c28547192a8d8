import type { TraceEvent } from './trace.ts';

type IsOurs = (url: string) => boolean;

/** Where a slice of script comes from; '' where it says nothing. */
function urlOf({ args }: TraceEvent): string {
  const url = args.data?.url ?? args.fileName;
  return typeof url === 'string' ? url : '';
}

const slices = (events: readonly TraceEvent[], isOurs: IsOurs) =>
  events.filter((event) => event.ph === 'X' && isOurs(urlOf(event)));

/**
 * Milliseconds of a thread in these slices, by the thread's own clock: while others had the processor it stood
 * still. What is nested counts once.
 */
function threadMillis(slices: readonly TraceEvent[]): number {
  let millis = 0;
  const until = new Map<string, number>();
  for (const { pid, tid, ts, dur = 0, tdur = dur } of slices.toSorted((a, b) => a.ts - b.ts)) {
    const thread = `${pid}:${tid}`;
    if (ts < (until.get(thread) ?? 0)) continue;
    millis += tdur / 1000;
    until.set(thread, ts + dur);
  }
  return millis;
}

/** What scripts of these addresses cost: compiling, evaluating and being called. Milliseconds of the thread's clock. */
export const ownTime = (events: readonly TraceEvent[], isOurs: IsOurs): number =>
  threadMillis(slices(events, isOurs));

/** What a thread did from one moment of the trace to another. Milliseconds of the thread's clock. */
export const busyTime = (
  events: readonly TraceEvent[],
  thread: Pick<TraceEvent, 'pid' | 'tid'>,
  from: number,
  to: number,
): number =>
  threadMillis(
    events.filter(
      ({ ph, pid, tid, ts }) =>
        ph === 'X' && pid === thread.pid && tid === thread.tid && ts >= from && ts < to,
    ),
  );

/**
 * How long each of the main thread's tasks took in which scripts of these addresses ran, in milliseconds of the
 * thread's clock. Needs the category `toplevel`.
 *
 * @param which `all since` also takes every later task of that thread: the style and layout that ours cause
 */
export function ownTasks(
  events: readonly TraceEvent[],
  isOurs: IsOurs,
  which: 'own' | 'all since' = 'own',
): number[] {
  const own = slices(events, isOurs);
  const [first] = own;
  if (!first) return [];
  return events
    .filter(
      ({ name, ph, pid, tid }) =>
        ph === 'X' && name.endsWith('RunTask') && pid === first.pid && tid === first.tid,
    )
    .filter(({ ts, dur = 0 }) =>
      which === 'own' ? own.some((slice) => slice.ts >= ts && slice.ts < ts + dur) : ts + dur > first.ts,
    )
    .map(({ dur = 0, tdur = dur }) => tdur / 1000);
}
