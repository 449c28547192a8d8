import type { TraceEvent } from './trace.ts';

/**
 * When the first frame that holds what was in the document at `mark` was on the screen, in the trace's
 * microseconds; undefined where none was. A frame takes the document over in its Commit, so it is the first whose
 * Commit began after the mark; it is on the screen when its report ends as presented: after raster and drawing.
 *
 * @param events sorted by time
 */
export function presentedAfter(events: readonly TraceEvent[], mark: TraceEvent): number | undefined {
  // Reports overlap, and an id is used again when its report has ended.
  const open = new Map<string | undefined, { presented: boolean; committed: boolean }>();
  for (const { name, ph, ts, pid, cat, id2, args } of events) {
    if (pid !== mark.pid || !cat.includes('benchmark')) continue;
    const id = id2?.local;
    const report = open.get(id);
    if (name === 'PipelineReporter' && ph === 'b')
      open.set(id, { presented: stateOf(args).startsWith('STATE_PRESENTED'), committed: false });
    else if (name === 'Commit' && ph === 'b' && report) report.committed ||= ts >= mark.ts;
    else if (name === 'PipelineReporter' && ph === 'e') {
      if (report?.presented && report.committed) return ts;
      open.delete(id);
    }
  }
  return undefined;
}

const stateOf = (args: TraceEvent['args']) =>
  (args.frame_reporter as { state?: string } | undefined)?.state ?? '';
