import { createHash } from 'node:crypto';

export type Row = Readonly<Record<string, unknown>>;

/** What a table holds, in two numbers that are the same wherever and in whichever order it is kept. */
export interface TableSum {
  readonly rows: number;
  /** Made from every value of every row. */
  readonly sum: string;
}

/** Adds up rows, one by one. */
export const tableSum = () => {
  let rows = 0;
  let sum = 0n;
  return {
    add: (row: Row): void => {
      const values = Object.entries(row).sort(([one], [other]) => (one < other ? -1 : 1));
      sum += createHash('sha256').update(JSON.stringify(values)).digest().readBigUInt64BE();
      rows += 1;
    },
    result: (): TableSum => ({ rows, sum: BigInt.asUintN(64, sum).toString(16).padStart(16, '0') }),
  };
};
