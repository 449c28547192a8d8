/** Everything the demo is told from outside. */
export interface Config {
  host: string;
  port: number;
  /** A folder; the SQLite file lies in it. */
  dataDir: string;
  /** Where the browser loads `partwell.js`: an origin, no slash at the end. */
  partwellUrl: string;
  /** Absent: Halyard runs without Partwell, with nothing but its own cancel page. */
  partwell: PartwellKeys | undefined;
  /** Lets tests script how the executor misbehaves. */
  faults: boolean;
}

export interface PartwellKeys {
  workspace: string;
  publishableKey: string;
  customerSecret: string;
  executorSecret: string;
  webhookSecret: string;
}
