// Prints the bytes of heap in use after a simulation of so many customers, with its result still in hand.
import { flow } from '@partwell/flow/schema';
import { simulate } from '../simulation/simulate.ts';
import { customerChunks } from './many-customers.ts';
import { sampleFlow } from './samples.ts';

const simulated = await simulate(customerChunks(Number(process.argv[2])), {
  flows: [flow.parse(sampleFlow)],
  now: '2026-12-01T00:00:00Z',
  timeZone: 'UTC',
});
globalThis.gc?.();
console.log(simulated.tally.customers > 0 ? process.memoryUsage().heapUsed : 0);
