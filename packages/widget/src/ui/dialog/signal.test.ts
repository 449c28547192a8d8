import { expect, it } from 'vitest';
import { effect, signal } from './signal.ts';

it('runs an effect at once and after each change, until it is stopped', () => {
  const count = signal(1);
  const seen: number[] = [];
  const stop = effect(() => void seen.push(count.value));
  count.value = 2;
  count.value = 2;
  stop();
  count.value = 3;
  expect(seen).toEqual([1, 2]);
});

it('runs once more after a change from inside, never within itself', () => {
  const count = signal(1);
  const told: string[] = [];
  const stop = effect(() => {
    told.push(`begins ${count.value}`);
    if (count.value === 2) count.value = 3;
    told.push('ends');
  });
  count.value = 2;
  stop();
  expect(told).toEqual(['begins 1', 'ends', 'begins 2', 'ends', 'begins 3', 'ends']);
});

it('goes on after an effect that threw', () => {
  const count = signal(1);
  let broken = false;
  const seen: number[] = [];
  const stop = effect(() => {
    if (broken) throw new Error('not drawn');
    seen.push(count.value);
  });
  broken = true;
  expect(() => {
    count.value = 2;
  }).toThrow('not drawn');
  broken = false;
  count.value = 3;
  stop();
  expect(seen).toEqual([1, 3]);
});
