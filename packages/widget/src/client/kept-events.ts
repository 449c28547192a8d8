import type { SessionEvent, SessionView } from '@partwell/flow';

/** Events of one session that may not have arrived, with what it takes to send them. */
export interface Parcel extends Pick<SessionView, 'id' | 'secret' | 'expiresAt'> {
  readonly events: readonly SessionEvent[];
}

/** Sessions of one tab; those before them have had their time. */
const mostParcels = 4;

const keyOf = (base: string) => `partwell:${base}`;

/**
 * What waits in this tab's `sessionStorage` for the next page of it: step events, the answers in them, and the
 * session's secret, for as long as events wait and no longer than the session lives. Never a decision: what
 * somebody once asked for is not carried out on a later page. Where events are sent is not read from here.
 */
export function readKept(base: string): readonly Parcel[] {
  try {
    const parcels: Parcel[] = JSON.parse(sessionStorage.getItem(keyOf(base)) ?? '[]');
    return parcels.filter(({ events, expiresAt }) => events[0] && Date.parse(expiresAt) > Date.now());
  } catch {
    // Storage is denied, or holds what is not ours.
    return [];
  }
}

/** Replaces what is kept of a session; no events, nothing kept. */
export function keepEvents(
  base: string,
  { id, secret, expiresAt }: Omit<Parcel, 'events'>,
  events: Parcel['events'],
): void {
  try {
    const parcels = [...readKept(base).filter((other) => other.id !== id), { id, secret, expiresAt, events }];
    const all = parcels.filter((parcel) => parcel.events[0]).slice(-mostParcels);
    if (all[0]) sessionStorage.setItem(keyOf(base), JSON.stringify(all));
    else sessionStorage.removeItem(keyOf(base));
  } catch {
    // Denied or full: the events wait in memory only.
  }
}
