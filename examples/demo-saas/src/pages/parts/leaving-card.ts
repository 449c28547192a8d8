import { html } from 'hono/html';
import type { AccountView } from '../account-page.ts';
import type { Html } from '../layout.ts';

/**
 * The way out, as plain a link as any. With Partwell on the page it opens the dialog; without, or if
 * anything fails, it is what it says: a link to Halyard's own cancel page.
 */
export function leavingCard({ words, format, record, status, token }: AccountView): Html | undefined {
  if (record.cancelAt) return undefined;
  const { leaving } = words;
  const until = format.day(record.periodEnd);
  return html`<section class="card leaving" id="leaving" aria-labelledby="leaving-title">
    <h2 id="leaving-title">${leaving.title}</h2>
    <p>${status === 'trialing' ? leaving.bodyTrial(until) : leaving.body(record.planName, until)}</p>
    <a class="button" href="/cancel" data-partwell-cancel ${token && html`data-partwell-token="${token}"`}>${leaving.action}</a>
  </section>`;
}
