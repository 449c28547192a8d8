import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';

const program = path.resolve(import.meta.dirname, '../testing/heap-after-simulating.ts');

/** The heap that is still in use after so many customers, in a process that has little of it. */
function heapAfter(customers: number): number {
  // Code that is thrown away meanwhile would hide what is kept.
  const flags = ['--expose-gc', '--no-flush-bytecode', '--max-old-space-size=64', '--no-warnings'];
  const { stdout, stderr } = spawnSync(process.execPath, [...flags, program, String(customers)], {
    encoding: 'utf8',
    // The second would find compiled what the first has to compile, and hold it in other ways.
    env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' },
  });
  expect(stderr).toBe('');
  return Number(stdout);
}

const BYTES_A_CUSTOMER = 20;

test('the memory does not grow with the number of customers: not even an id of each is kept', () => {
  const [few, many] = [10_000, 70_000];
  const growth = heapAfter(many) - heapAfter(few);
  expect(growth).toBeLessThan((many - few) * BYTES_A_CUSTOMER);
});
