import type { FlowProblem, Problem } from './paths.ts';

/** What only some problems say. */
interface Said {
  // Not a readonly list: the types of openapi-fetch take one for an object of their own.
  flow_invalid: { problems: FlowProblem[] };
}

/** What the API says is wrong (RFC 9457): a union on `code`, each with what there is to know of it. */
export type ApiProblem = {
  [Code in Problem['code']]: Omit<Problem, 'code' | 'problems'> & {
    readonly code: Code;
  } & (Code extends keyof Said ? Said[Code] : unknown);
}[Problem['code']];
