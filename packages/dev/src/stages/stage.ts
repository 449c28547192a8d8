/** What one stage of `npm test` found. */
export type StageResult = {
  passed: number;
  failed: number;
  /** Shown when something failed. */
  output: string;
  /** A line of each failure, said once more at the very end: the rest may be thousands of lines above. */
  failures?: readonly string[];
  /** Shown below the counts, whatever came out: what was not run, and why. */
  notes?: readonly string[];
  /** Ctrl-C ended it: nothing is known. */
  isInterrupted: boolean;
};

/** One thing that CI checks. */
export type Stage = { name: string; run: () => Promise<StageResult> };
