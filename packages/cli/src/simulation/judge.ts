import type { Flow } from '@partwell/flow/schema';
import type { Moment } from './count-customer.ts';
import type { Block } from './line-blocks.ts';
import type { Tally } from './tally.ts';

export interface BadLine {
  readonly line: number;
  readonly problems: readonly string[];
}

/** What came of some lines. */
export interface Judged {
  readonly tally: Tally;
  readonly lines: number;
  readonly bad: number;
  /** The first few. */
  readonly badLines: readonly BadLine[];
}

export interface JudgeOptions extends Moment {
  readonly flows: readonly Flow[];
}

/** Decides for the customers of blocks, here or in another thread. */
export interface Judge {
  /** Resolves when the block is done, to the number of its lines that are no customers. */
  take(block: Block): Promise<number>;
  /** What came of all blocks; the judge is of no use afterwards. */
  finish(): Promise<Judged>;
}

/** As many bad lines are shown. */
export const MOST_BAD_LINES = 5;
