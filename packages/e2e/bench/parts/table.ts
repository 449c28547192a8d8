import { median, p95 } from '../../src/measures/figures.ts';

/** What a figure should be; said in the output, never a reason to fail. */
export interface Goal {
  readonly atMost: number;
  /** @default '' */
  readonly unit?: string;
}

export const verdict = (value: number, { atMost, unit = '' }: Goal): string =>
  `goal ≤ ${atMost}${unit}: ${value <= atMost ? 'met' : 'missed'}`;

/** `median 104.2   p95 121.0   least 98.3 ms`, in columns. */
export function spread(values: readonly number[], unit = 'ms', digits = 1): string {
  const shown = (value: number) => value.toFixed(digits).padStart(7);
  return `median ${shown(median(values))}   p95 ${shown(p95(values))}   least ${shown(Math.min(...values))} ${unit}`;
}

export const row = (name: string, ...cells: readonly string[]): void =>
  console.log(`  ${name.padEnd(34)}${cells.filter(Boolean).join('   ')}`);

export const heading = (text: string): void => console.log(`\n${text}`);
