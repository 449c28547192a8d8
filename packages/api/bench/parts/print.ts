import { cpus, loadavg } from 'node:os';
import type { Load } from './load.ts';

export const printMachine = (): void =>
  console.log(`\n${cpus().length} × ${cpus()[0]?.model.trim()}, load before ${loadavg()[0]?.toFixed(1)}`);

/** Whether webhooks are sent as well, which takes of the same processors. */
export const toldOrNot = (isTold: boolean): string =>
  isTold ? 'a webhook endpoint is told' : 'no webhook endpoint (--told)';

export const row = (name: string, ...cells: readonly string[]): void =>
  console.log(`  ${name.padEnd(38)}${cells.join('   ')}`);

export const shown = ({ perSecond, p50Millis, p99Millis, cpuMillis, busy, failed }: Load): string =>
  `${perSecond.toFixed(0).padStart(6)}/s   p50 ${p50Millis.toFixed(1)} ms   p99 ${p99Millis.toFixed(1)} ms   ${cpuMillis.toFixed(2)} ms of a processor each   machine ${(busy * 100).toFixed(0)} % busy${failed > 0 ? `   ${failed} FAILED` : ''}`;

export const times = (value: number): string => `${value.toFixed(2)} ×`;

export const atLeast = (goal: number, value: number): string =>
  `${times(value)} (goal ≥ ${goal}: ${value >= goal ? 'met' : 'missed'})`;

export const atMost = (goal: number, value: number, unit: string): string =>
  `${value.toFixed(0)} ${unit} (goal ≤ ${goal}: ${value <= goal ? 'met' : 'missed'})`;
