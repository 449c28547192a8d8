import { expect, test } from 'vitest';
import { presentedAfter } from './presented-after.ts';
import type { TraceEvent } from './trace.ts';

const event = (name: string, ph: string, ts: number, local = '0x1', state?: string): TraceEvent => ({
  name,
  ph,
  ts,
  cat: 'cc,benchmark',
  pid: 1,
  tid: 1,
  id2: { local },
  args: state ? { frame_reporter: { state } } : {},
});
const report = (id: string, state: string, begin: number, commit: number, end: number) => [
  event('PipelineReporter', 'b', begin, id, state),
  event('Commit', 'b', commit, id),
  event('Commit', 'e', commit + 1, id),
  event('PipelineReporter', 'e', end, id),
];
const sorted = (...reports: TraceEvent[][]) => reports.flat().sort((a, b) => a.ts - b.ts);
const mark = event('bench:shown', 'I', 100);

test('the frame is the first that took the document over after the mark', () => {
  const events = sorted(
    report('0x1', 'STATE_PRESENTED_ALL', 80, 90, 120),
    report('0x2', 'STATE_PRESENTED_ALL', 95, 110, 140),
    report('0x3', 'STATE_PRESENTED_ALL', 130, 135, 160),
  );
  expect(presentedAfter(events, mark)?.presentedAt).toBe(140);
});

test('a frame that was dropped was not seen', () => {
  const events = sorted(
    report('0x1', 'STATE_DROPPED', 95, 110, 140),
    report('0x2', 'STATE_PRESENTED_PARTIAL', 130, 135, 160),
  );
  expect(presentedAfter(events, mark)?.presentedAt).toBe(160);
});

test('an id that is used again names another frame', () => {
  const events = sorted(
    report('0x1', 'STATE_PRESENTED_ALL', 10, 20, 30),
    report('0x1', 'STATE_PRESENTED_ALL', 95, 110, 140),
  );
  expect(presentedAfter(events, mark)?.presentedAt).toBe(140);
});

test('frames are counted from a moment before the mark', () => {
  const events = sorted(
    report('0x1', 'STATE_PRESENTED_ALL', 70, 80, 95),
    report('0x2', 'STATE_PRESENTED_ALL', 95, 110, 140),
  );
  expect(presentedAfter(events, mark)).toEqual({ committedAt: 111, presentedAt: 140, count: 1 });
  expect(presentedAfter(events, mark, 75)).toMatchObject({ count: 2 });
});
