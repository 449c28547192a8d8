/** The npm entry. Withheld: the loader, the UI and the client, which `open()` brings. */

export type { Command } from '@partwell/flow';
export { createPartwell } from './create-partwell.ts';
export { type Listeners, listenersFor, type PartwellEvents } from './events.ts';
export { open } from './open.ts';
export type { OpenOptions, PageAction, PartwellOptions, Token } from './options.ts';
export type { Abandoned, Canceled, Failed, Outcome, Saved } from './outcome.ts';
export type { Partwell } from './partwell.ts';
