/** What is different between flows, in words. Pure: no files, no output. */
export type { Area, Change } from './change.ts';
export { type CustomerTally, tallyWays } from './customers/tally-ways.ts';
export { type Seen, type Way, waysFor } from './customers/way.ts';
export { diffFlows } from './diff-flows.ts';
