import { expect } from 'vitest';
import { Visitor } from '../embedding/visitor.ts';
import type { VisitOptions } from '../engines/index.ts';
import { quotaUsedUp } from '../hosts/keepalive-quota.ts';
import type { Lab } from '../hosts/lab.ts';
import type { PageParts, Site, StoredSession } from '../hosts/site.ts';
import { startVisits, type Visits } from '../people/start-visits.ts';

/** A subscriber on a site of its own, and what the API has stored of them. */
export interface Delivery {
  readonly site: Site;
  readonly someone: Visitor;
  readonly lab: Lab;
  /** Somebody else, in a browser of their own. */
  another(): Promise<Visitor>;
  /** The one session there is. */
  session(): Promise<StoredSession>;
  /** The events that were stored of it, as `step.shown reason`, by name. */
  stored(): Promise<string[]>;
  /** Waits until exactly these are stored. */
  hasStored(...events: string[]): Promise<void>;
}

let visits: Visits;

/** To be called once a file. */
export function startDeliveries(): void {
  visits = startVisits();
}

/** Opens the dialog on a page of a fresh site. */
export async function opened(parts?: PageParts, options?: VisitOptions): Promise<Delivery> {
  const { lab } = visits;
  const site = await lab.site();
  site.fails('POST /hang', 'hang');
  site.put('/elsewhere', { html: '<!doctype html><title>Elsewhere</title>' });
  const another = async () => new Visitor(await visits.newTab(options));
  const someone = await another();
  await someone.visits(site.page(parts));
  await someone.asksToCancel();
  // What talks to the API comes after the paint.
  await someone.tab.waitFor(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/later.js')),
  );
  const session = async () => {
    const [only, ...others] = await site.sessions();
    if (!only || others.length > 0) throw new Error(`${others.length + 1} sessions`);
    return only;
  };
  const stored = async () => {
    const events = await site.storedEvents((await session()).id);
    return events.map(({ type, step }) => (step ? `${type} ${step}` : type)).toSorted();
  };
  return {
    site,
    someone,
    lab,
    another,
    session,
    stored,
    hasStored: async (...events) => {
      await expect.poll(stored, { timeout: 15_000 }).toEqual(events.toSorted());
    },
  };
}

/** What a page may do to those who want to send something. */
export const trouble = {
  /** All that may be under way when a page is left is used up by the page. */
  noKeepalive: quotaUsedUp('hang'),
  /** A blocker that says yes and drops it. */
  silentBeacon: '<script>navigator.sendBeacon=()=>true</script>',
  /** One that tells the caller. */
  brokenBeacon: '<script>navigator.sendBeacon=()=>{throw new Error("blocked")}</script>',
  /** A page's own wrapper that fails in the moment of leaving, before anything is asked for. */
  brokenFetch: `<script>addEventListener('pagehide',()=>{window.fetch=()=>{throw new Error('patched')}})</script>`,
};
