/** What one stage of `npm test` found. */
export type StageResult = {
  passed: number;
  failed: number;
  /** Shown when something failed. */
  output: string;
  /** Ctrl-C ended it: nothing is known. */
  isInterrupted: boolean;
};

/** One thing that CI checks. */
export type Stage = { name: string; run: () => Promise<StageResult> };
