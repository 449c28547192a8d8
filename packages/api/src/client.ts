/** A typed client of the management API, for servers and tools. Loads nothing of the server. */
export { ClientError, isClientError } from './client/client-error.ts';
export { type ClientOptions, createClient, type PartwellClient } from './client/create-client.ts';
export { type Answer, dataOf } from './client/data-of.ts';
export { type Page, pages } from './client/pages.ts';
export type { FlowProblem, paths } from './client/paths.ts';
export type { ApiProblem } from './client/problem.ts';
export type { Retries } from './client/retrying.ts';
