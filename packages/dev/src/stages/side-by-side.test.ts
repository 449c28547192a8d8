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
  const end = (failed = 0, isInterrupted = false) =>
    resolve({ passed: 1, failed, output: name, isInterrupted });
  return { stage: { name, run }, end };
}

test('the first that is asked for starts the second too, and the third when one of them ends', async () => {
  const running: string[] = [];
  const [a, b, c] = [held('a', running), held('b', running), held('c', running)];
  const stages = sideBySide([a.stage, b.stage, c.stage]);
  const first = stages[0]?.run();
  await Promise.resolve();
  expect(running).toEqual(['a', 'b']);
  a.end();
  await first;
  await Promise.resolve();
  expect(running).toEqual(['a', 'b', 'c']);
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

test('one that was interrupted is the last to start', async () => {
  const running: string[] = [];
  const [a, b] = [held('a', running), held('b', running)];
  const stages = sideBySide([a.stage, b.stage], 1);
  a.end(0, true);
  expect(await stages[0]?.run()).toMatchObject({ isInterrupted: true });
  expect(await stages[1]?.run()).toMatchObject({ isInterrupted: true });
  expect(running).toEqual(['a']);
});
