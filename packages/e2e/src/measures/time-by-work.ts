import type { TraceEvent } from './trace.ts';

/** What a main thread spends time on. */
export type Work = 'script' | 'style' | 'layout' | 'paint' | 'other';

const works: readonly (readonly [Work, RegExp])[] = [
  ['style', /^(UpdateLayoutTree|RecalculateStyles|ParseAuthorStyleSheet)$/],
  ['layout', /^(Layout|LocalFrameView::performLayout|LocalFrameView::RunStyleAndLayoutLifecyclePhases)$/],
  [
    'paint',
    /^(PrePaint|Paint|Layerize|Commit|UpdateLayer|LocalFrameView::Run(Paint|PrePaint)LifecyclePhase)$/,
  ],
  [
    'script',
    /^(EventDispatch|FunctionCall|EvaluateScript|FireAnimationFrame|TimerFire|RunMicrotasks|ParseHTML|(Minor|Major)GC|v8\..*|V8\..*)$/,
  ],
];

const workOf = (name: string) => works.find(([, names]) => names.test(name))?.[0];

/**
 * Milliseconds of one thread by kind of work between two moments of a trace. Each moment counts once, for the
 * innermost thing that was under way: style that a script asked for is style. What is left of the span is waiting.
 */
export function timeByWork(
  events: readonly TraceEvent[],
  thread: Pick<TraceEvent, 'pid' | 'tid'>,
  from: number,
  to: number,
): Record<Work, number> {
  const spent: Record<Work, number> = { script: 0, style: 0, layout: 0, paint: 0, other: 0 };
  const slices = events
    .filter(
      ({ ph, pid, tid, ts, dur = 0 }) =>
        ph === 'X' && pid === thread.pid && tid === thread.tid && ts < to && ts + dur > from,
    )
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const open: { end: number; work: Work }[] = [];
  let at = from;
  const advance = (until: number) => {
    while (open.length > 0) {
      const top = open.at(-1) as (typeof open)[number];
      const end = Math.min(top.end, until, to);
      if (end > at) {
        spent[top.work] += (end - at) / 1000;
        at = end;
      }
      if (top.end > until) return;
      open.pop();
    }
    at = Math.max(at, Math.min(until, to));
  };
  for (const { name, ts, dur = 0 } of slices) {
    advance(ts);
    open.push({ end: ts + dur, work: workOf(name) ?? open.at(-1)?.work ?? 'other' });
  }
  advance(to);
  return spent;
}
