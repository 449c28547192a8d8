import { expect, test } from 'vitest';
import { timeByWork } from './time-by-work.ts';
import type { TraceEvent } from './trace.ts';

const slice = (name: string, ts: number, dur: number, tid = 1): TraceEvent => ({
  name,
  ph: 'X',
  cat: '',
  ts: ts * 1000,
  dur: dur * 1000,
  pid: 1,
  tid,
  args: {},
});
const thread = { pid: 1, tid: 1 };

test('style that a script asks for is style, and the rest of the script is script', () => {
  const events = [slice('RunTask', 0, 20), slice('FunctionCall', 2, 10), slice('UpdateLayoutTree', 4, 3)];
  expect(timeByWork(events, thread, 0, 20_000)).toEqual({
    script: 7,
    style: 3,
    layout: 0,
    paint: 0,
    other: 10,
  });
});

test('only what lies between the two moments counts, and only of this thread', () => {
  const events = [slice('Layout', 0, 10), slice('Paint', 12, 10), slice('Paint', 12, 10, 2)];
  expect(timeByWork(events, thread, 5_000, 15_000)).toMatchObject({ layout: 5, paint: 3 });
});
