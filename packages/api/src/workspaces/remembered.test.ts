import { expect, it } from 'vitest';
import { remembered } from './remembered.ts';

/** Something that changes, a way to know it, and a clock. */
const thing = () => {
  const world = { value: 1, at: 0, reads: 0, waiting: undefined as Promise<void> | undefined };
  const known = remembered(
    async () => {
      world.reads += 1;
      const { value } = world;
      await world.waiting;
      return value;
    },
    1000,
    () => world.at,
  );
  return { world, known };
};

it('is read once, and again when it is too old', async () => {
  const { world, known } = thing();
  expect(await known.current()).toBe(1);
  world.value = 2;
  world.at = 999;
  expect([await known.current(), world.reads]).toEqual([1, 1]);
  world.at = 1000;
  expect([await known.current(), world.reads]).toEqual([2, 2]);
});

it('is read once for many who ask at once', async () => {
  const { world, known } = thing();
  expect(await Promise.all([known.current(), known.current(), known.current()])).toEqual([1, 1, 1]);
  expect(world.reads).toBe(1);
});

it('is as old as the beginning of its reading', async () => {
  const { world, known } = thing();
  let arrive = () => {};
  world.waiting = new Promise((resolve) => {
    arrive = resolve;
  });
  const first = known.current();
  world.value = 2;
  world.at = 1000;
  arrive();
  expect(await first).toBe(1);
  expect(await known.current()).toBe(2);
});

it('that was forgotten while it was read is read again, and what was read before is not taken for it', async () => {
  const { world, known } = thing();
  let arrive = () => {};
  world.waiting = new Promise((resolve) => {
    arrive = resolve;
  });
  const before = known.current();
  world.value = 2;
  known.forget();
  const after = known.current();
  arrive();
  expect(await Promise.all([before, after])).toEqual([1, 2]);
  expect([await known.current(), world.reads]).toEqual([2, 2]);
});

it('that cannot be read is told, tried again by the next who asks, and known as it was last', async () => {
  let isAway = false;
  const known = remembered(async () => {
    if (isAway) throw new Error('away');
    return 1;
  }, 0);
  expect(known.last()).toBeUndefined();
  await known.current();
  isAway = true;
  await expect(known.current()).rejects.toThrow('away');
  expect(known.last()).toBe(1);
  isAway = false;
  expect(await known.current()).toBe(1);
});
