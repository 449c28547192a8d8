/** What is different between flows, in words. Pure: no files, no output. */
export type { Area, Change } from './change.ts';
export { diffFlows } from './diff-flows.ts';
