import { expect, it } from 'vitest';
import { createDrawing } from './drawing.ts';

it('draws when it starts and after each change, until it is stopped', () => {
  const seen: number[] = [];
  const drawing = createDrawing(() => seen.push(count.value));
  const count = drawing.box(1);
  count.value = 2;
  drawing.start();
  count.value = 3;
  count.value = 3;
  drawing.stop();
  count.value = 4;
  expect(seen).toEqual([2, 3]);
});

it('draws once more after a change from within, never within itself', () => {
  const told: string[] = [];
  const drawing = createDrawing(() => {
    told.push(`begins ${count.value}`);
    if (count.value === 2) count.value = 3;
    told.push('ends');
  });
  const count = drawing.box(1);
  drawing.start();
  count.value = 2;
  expect(told).toEqual(['begins 1', 'ends', 'begins 2', 'ends', 'begins 3', 'ends']);
});

it('goes on after a drawing that failed', () => {
  const seen: number[] = [];
  const drawing = createDrawing(() => {
    if (count.value === 2) throw new Error('not drawn');
    seen.push(count.value);
  });
  const count = drawing.box(1);
  drawing.start();
  expect(() => {
    count.value = 2;
  }).toThrow('not drawn');
  count.value = 3;
  expect(seen).toEqual([1, 3]);
});

it('leaves what another draws alone', () => {
  const drawn: string[] = [];
  const one = createDrawing(() => drawn.push('one'));
  const two = createDrawing(() => drawn.push('two'));
  const value = one.box(1);
  one.start();
  two.start();
  value.value = 2;
  expect(drawn).toEqual(['one', 'two', 'one']);
});
