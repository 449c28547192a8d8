import type { TraceEvent } from './trace.ts';

/** The way of one frame, in the trace's microseconds. */
export interface Frame {
  /** The main thread is done with it: script, style, layout and paint lie behind it. */
  readonly committedAt: number;
  /** It is on the screen, after raster and drawing. */
  readonly presentedAt: number;
  /** How many frames took the document over since the moment: 1 when it was the very next. */
  readonly count: number;
}

/**
 * The first frame on the screen that holds what was in the document at `mark`; undefined where there was none.
 * A frame takes the document over in its Commit, so it is the first that was presented whose Commit began after
 * the mark.
 *
 * @param events sorted by time
 * @param since counts frames from here. @default from the mark
 */
export function presentedAfter(
  events: readonly TraceEvent[],
  mark: Pick<TraceEvent, 'pid' | 'ts'>,
  since = mark.ts,
): Frame | undefined {
  // Reports overlap, and an id is used again when its report has ended.
  const open = new Map<string | undefined, { presented: boolean; committed: boolean; committedAt: number }>();
  const commits = new Set<number>();
  for (const { name, ph, ts, pid, cat, id2, args } of events) {
    if (pid !== mark.pid || !cat.includes('benchmark')) continue;
    const id = id2?.local;
    const report = open.get(id);
    if (name === 'PipelineReporter' && ph === 'b')
      open.set(id, {
        presented: stateOf(args).startsWith('STATE_PRESENTED'),
        committed: false,
        committedAt: Number.NaN,
      });
    else if (name === 'Commit' && report) {
      if (ph === 'b') report.committed ||= ts >= mark.ts;
      else report.committedAt = ts;
      if (ph === 'e' && ts >= since) commits.add(ts);
    } else if (name === 'PipelineReporter' && ph === 'e') {
      if (report?.presented && report.committed) {
        const { committedAt } = report;
        const count = [...commits].filter((commit) => commit <= committedAt).length;
        return { committedAt, presentedAt: ts, count };
      }
      open.delete(id);
    }
  }
  return undefined;
}

const stateOf = (args: TraceEvent['args']) =>
  (args.frame_reporter as { state?: string } | undefined)?.state ?? '';
