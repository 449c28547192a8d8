/** The npm entry. Withheld: the loader, the UI and the client, which the script serves. */

export type { Outcome } from '../loader/outcome.ts';
export type { Partwell } from '../loader/partwell.ts';
export { type OpenOptions, open } from './open.ts';
