/** A place of the API's sources that reads otherwise, in the servers of a fault run and nowhere else. */
export interface SourceChange {
  /** Below `packages/api/src`. */
  readonly file: string;
  /** What is written there, once. */
  readonly from: string;
  readonly to: string;
}
