import type { SessionEvent, SessionView } from '@partwell/flow';

/** Events of one session that may not have arrived, with what it takes to send them. */
export interface Parcel extends Pick<SessionView, 'id' | 'secret'> {
  /** Milliseconds on this browser's own clock, whatever time it shows. */
  readonly until: number;
  readonly events: readonly SessionEvent[];
}

/** As long as a session lives. */
const keptMillis = 24 * 3600 * 1000;

/** Sessions of one tab; those before them have had their time. */
const mostParcels = 4;

const keyOf = (base: string) => `partwell:${base}`;

/**
 * What waits in this tab's `sessionStorage` for the next page of it: step events, the answers in them, and the
 * session's secret, for as long as events wait and a day at the most. Never a decision: what somebody
 * once asked for is not carried out on a later page. Where events are sent is not read from here.
 */
export function readKept(base: string): readonly Parcel[] {
  try {
    const parcels: Parcel[] = JSON.parse(sessionStorage.getItem(keyOf(base)) ?? '[]');
    return parcels.filter(({ events, until }) => events[0] && until > Date.now());
  } catch {
    // Storage is denied, or holds what is not ours.
    return [];
  }
}

/** Replaces what is kept of a session; no events, nothing kept. */
export function keepEvents(
  base: string,
  { id, secret }: Pick<Parcel, 'id' | 'secret'>,
  events: Parcel['events'],
): void {
  try {
    const until = Date.now() + keptMillis;
    const parcels = [...readKept(base).filter((other) => other.id !== id), { id, secret, until, events }];
    const all = parcels.filter((parcel) => parcel.events[0]).slice(-mostParcels);
    if (all[0]) sessionStorage.setItem(keyOf(base), JSON.stringify(all));
    else sessionStorage.removeItem(keyOf(base));
  } catch {
    // Denied or full: the events wait in memory only.
  }
}
