// How many customers a second are simulated in one thread, and whether memory or time a customer grow with the list.
// Each size runs in a process of its own; the customers are made on the fly and never all there at once.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseFlow } from '@partwell/flow/schema';
import { simulate } from '../src/simulation/simulate.ts';
import { customerChunks } from '../src/testing/many-customers.ts';

const SIZES = [100_000, 200_000, 1_000_000];

interface Run {
  readonly customers: number;
  /** Without the time it takes to make the customers. */
  readonly seconds: number;
  readonly peakBytes: number;
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1000;
}

async function run(customers: number): Promise<Run> {
  const source = readFileSync(new URL('../../../examples/flows/halyard.json', import.meta.url), 'utf8');
  const parsed = parseFlow(source);
  if (!parsed.ok) throw new Error('The example is not a flow.');
  const making = await secondsOf(async () => {
    for await (const _ of customerChunks(customers));
  });
  const both = await secondsOf(() =>
    simulate(customerChunks(customers), {
      flows: [parsed.flow],
      now: '2026-12-01T00:00:00Z',
      timeZone: 'UTC',
    }),
  );
  return { customers, seconds: both - making, peakBytes: process.resourceUsage().maxRSS * 1024 };
}

const asked = process.argv[2];
if (asked !== undefined) {
  console.log(JSON.stringify(await run(Number(asked))));
} else {
  let before: Run | undefined;
  for (const size of SIZES) {
    const args = [import.meta.filename, String(size)];
    const found: Run = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
    const { customers, seconds, peakBytes } = found;
    const rate = `${Math.round(customers / seconds).toLocaleString('en')} a second`;
    const memory = `peak ${(peakBytes / 1024 ** 2).toFixed(0)} MiB`;
    const growth = before
      ? `  for × ${customers / before.customers}: time × ${(seconds / before.seconds).toFixed(2)}, memory × ${(peakBytes / before.peakBytes).toFixed(2)}`
      : '';
    console.log(
      `${customers.toLocaleString('en').padStart(9)} customers  ${rate.padStart(16)}  ${memory}${growth}`,
    );
    before = found;
  }
}
