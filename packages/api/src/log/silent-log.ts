import type { Log } from '../ports/log.ts';

/** Says nothing. For tests and for hosts that bring no log. */
export const silentLog: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
