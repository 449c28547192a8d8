import { countCustomer } from './count-customer.ts';
import { emptyTally } from './empty-tally.ts';
import { type BadLine, type Judge, type JudgeOptions, MOST_BAD_LINES } from './judge.ts';
import { readLine, whyBad } from './read-line.ts';

/** Decides in this thread. */
export function judgeHere({ flows, ...moment }: JudgeOptions): Judge {
  const tally = emptyTally(flows);
  const badLines: BadLine[] = [];
  const utf8 = new TextDecoder();
  let lines = 0;
  let bad = 0;
  return {
    async take(block) {
      const before = bad;
      // The decoder leaves out a byte order mark; at the head of a later block there is none.
      for (const [index, text] of utf8.decode(block.bytes).split('\n', block.lines).entries()) {
        lines++;
        const line = block.line + index;
        const read = readLine(text);
        if (read.kind === 'customer') countCustomer(tally, flows, read.facts, line, moment);
        else if (read.kind === 'bad') {
          bad++;
          if (badLines.length < MOST_BAD_LINES) badLines.push({ line, problems: whyBad(text) });
        }
      }
      return bad - before;
    },
    finish: async () => ({ tally, lines, bad, badLines }),
  };
}
