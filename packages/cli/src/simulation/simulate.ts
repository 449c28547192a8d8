import { emptyTally } from './empty-tally.ts';
import { type BadLine, type Judge, type JudgeOptions, MOST_BAD_LINES } from './judge.ts';
import { judgeHere } from './judge-here.ts';
import { judgeInWorker } from './judge-in-worker.ts';
import { lineBlocks } from './line-blocks.ts';
import { mergeInto } from './merge-tallies.ts';
import type { Tally } from './tally.ts';

export interface SimulateOptions extends JudgeOptions {
  /** Threads that decide; 1 is this one. @default 1 */
  readonly jobs?: number;
  /** Stops at the first line that is no customer. @default false */
  readonly strict?: boolean;
  /** Stops reading; what was read is still counted. */
  readonly signal?: AbortSignal;
  /** Told now and then how many lines are done. */
  readonly onProgress?: (lines: number) => void;
}

/** What many customers would see. */
export interface Simulated {
  /** False where it was stopped before the end. */
  readonly complete: boolean;
  readonly lines: number;
  readonly bad: number;
  /** The first few, in order. */
  readonly badLines: readonly BadLine[];
  readonly tally: Tally;
}

/** Decides for every customer of a stream, one a line. The memory it takes does not grow with their number. */
export async function simulate(
  chunks: AsyncIterable<Uint8Array>,
  { jobs = 1, strict = false, signal, onProgress, ...options }: SimulateOptions,
): Promise<Simulated> {
  const judges = Array.from({ length: jobs }, () => (jobs > 1 ? judgeInWorker : judgeHere)(options));
  const idle = [...judges];
  const working = new Map<Judge, Promise<Judge>>();
  let lines = 0;
  let bad = 0;
  let complete = true;

  for await (const block of lineBlocks(chunks)) {
    const judge = idle.pop() ?? (await Promise.race(working.values()));
    if (signal?.aborted || (strict && bad > 0)) {
      complete = false;
      break;
    }
    working.set(
      judge,
      judge.take(block).then((found) => {
        bad += found;
        lines += block.lines;
        onProgress?.(lines);
        return judge;
      }),
    );
  }
  await Promise.all(working.values());
  return { ...(await gathered(judges, options)), complete: complete && !signal?.aborted };
}

async function gathered(
  judges: readonly Judge[],
  { flows }: JudgeOptions,
): Promise<Omit<Simulated, 'complete'>> {
  const tally = emptyTally(flows);
  const found = await Promise.all(judges.map((judge) => judge.finish()));
  for (const each of found) mergeInto(tally, each.tally);
  return {
    tally,
    lines: found.reduce((sum, each) => sum + each.lines, 0),
    bad: found.reduce((sum, each) => sum + each.bad, 0),
    badLines: found
      .flatMap((each) => each.badLines)
      .sort((a, b) => a.line - b.line)
      .slice(0, MOST_BAD_LINES),
  };
}
