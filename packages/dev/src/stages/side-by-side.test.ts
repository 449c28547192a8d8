import { expect, test } from 'vitest';
import { sideBySide } from './side-by-side.ts';
import type { StageResult } from './stage.ts';

/** A stage that ends when it is told to. */
function held(name: string, running: string[]) {
  const { promise, resolve } = Promise.withResolvers<StageResult>();
  const run = () => {
    running.push(name);
    return promise;
  };
  const end = (failed = 0) => resolve({ passed: 1, failed, output: name, isInterrupted: false });
  return { stage: { name, run }, end };
}

test('all begin with the first, and none before', async () => {
  const running: string[] = [];
  const [a, b, c] = [held('a', running), held('b', running), held('c', running)];
  const stages = sideBySide([a.stage, b.stage, c.stage]);
  expect(running).toEqual([]);
  const first = stages[0]?.run();
  expect(running).toEqual(['a', 'b', 'c']);
  a.end();
  await first;
});

test('each answers for itself, though it has run but once', async () => {
  const running: string[] = [];
  const [a, b] = [held('a', running), held('b', running)];
  const stages = sideBySide([a.stage, b.stage]);
  a.end();
  b.end(2);
  expect(await stages[0]?.run()).toMatchObject({ failed: 0, output: 'a' });
  expect(await stages[1]?.run()).toMatchObject({ failed: 2, output: 'b' });
  expect(running).toEqual(['a', 'b']);
});
