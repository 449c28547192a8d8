export { type Explained, type Explanation, explain } from './explain.ts';
export { explanationJson } from './explanation-json.ts';
export { narrow } from './narrow.ts';
export type { Route } from './route.ts';
export type { Verdict } from './verdict.ts';
