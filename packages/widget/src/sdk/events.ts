import type { ScreenName } from '@partwell/flow';
import type { Outcome } from './outcome.ts';

/** What an instance tells, by the name of the event. */
export interface PartwellEvents {
  /** Clicks are heard now. */
  readonly ready: undefined;
  /** A screen is shown. */
  readonly step: { readonly session: string; readonly step: ScreenName };
  /** Offers are shown: their ids in the flow. */
  readonly offer: { readonly session: string; readonly offers: readonly string[] };
  /** It is known how it ends; the dialog may still be there, with the receipt. */
  readonly outcome: Outcome;
  /** It could not be shown; `outcome` follows. For your log, not for your visitor. */
  readonly error: { readonly code: string; readonly message?: string };
  /** The dialog is gone. */
  readonly close: Outcome;
}

/** Listeners by the name of the event. */
export type Listeners = {
  readonly [Name in keyof PartwellEvents]?: ((detail: PartwellEvents[Name]) => void) | undefined;
};

/** The names of all events. */
export const eventNames = [
  'ready',
  'step',
  'offer',
  'outcome',
  'error',
  'close',
] as const satisfies readonly (keyof PartwellEvents)[];

/** One listener for all events, as listeners by name. */
export function listenersFor(listener: (event: keyof PartwellEvents, detail: never) => void): Listeners {
  return Object.fromEntries(eventNames.map((event) => [event, (detail: never) => listener(event, detail)]));
}

/**
 * All events as a page hears them, by a name that begins with `Prefix`. An event without a detail has the `null` that
 * browsers put there.
 */
export type PageEvents<Prefix extends string> = {
  readonly [Name in keyof PartwellEvents as `${Prefix}${Name}`]: CustomEvent<
    PartwellEvents[Name] extends undefined ? null : PartwellEvents[Name]
  >;
};

declare global {
  /** `partwell:…` of the script tag, and `partwell-…` of elements, which bubble. */
  interface DocumentEventMap extends PageEvents<'partwell:'>, PageEvents<'partwell-'> {}
  /** What `<partwell-cancel>` tells, there and on everything around it. */
  interface HTMLElementEventMap extends PageEvents<'partwell-'> {}
}
