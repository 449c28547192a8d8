import { expect, test } from 'vitest';
import { busyTime, ownTasks, ownTime } from './own-time.ts';
import type { TraceEvent } from './trace.ts';

/** Takes `dur` milliseconds by the wall's clock and half of that by the thread's. */
const slice = (name: string, ts: number, dur: number, url = ''): TraceEvent => ({
  name,
  ph: 'X',
  cat: '',
  ts: ts * 1000,
  dur: dur * 1000,
  tdur: dur * 500,
  pid: 1,
  tid: 1,
  args: { data: { url } },
});
const isOurs = (url: string) => url === 'ours';
const events = [
  slice('RunTask', 0, 20),
  slice('FunctionCall', 2, 10, 'ours'),
  slice('FunctionCall', 4, 4, 'ours'),
  slice('RunTask', 30, 8),
  slice('FunctionCall', 31, 2, 'theirs'),
];

test('nested calls count once, and those of others not', () => {
  expect(ownTime(events, isOurs)).toBe(5);
});

test('tasks are ours where our script ran in them, or all that followed it', () => {
  expect(ownTasks(events, isOurs)).toEqual([10]);
  expect(ownTasks(events, isOurs, 'all since')).toEqual([10, 4]);
});

test('a thread is busy in what began between two moments', () => {
  expect(busyTime(events, { pid: 1, tid: 1 }, 0, 25_000)).toBe(10);
});
