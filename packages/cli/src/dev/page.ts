import type { CustomerFacts } from '@partwell/flow/schema';
import { pageStyle } from './page-style.ts';

/** What the page shows; everything in it may hold any letters. */
export interface Page {
  readonly key: string;
  readonly customers: readonly CustomerFacts[];
  /** Who is looking, of {@link customers}. */
  readonly as: CustomerFacts;
  /** What was signed, with ids that nobody has had before. */
  readonly facts: CustomerFacts;
  readonly token: string;
  readonly revision: string;
  /** Such as `default, version 3`. */
  readonly flows: readonly string[];
}

/** The page with the cancel control, for one customer. */
export function drawPage({ key, customers, as, facts, token, revision, flows }: Page): string {
  const { customer, subscription } = facts;
  const links = customers.map(
    (each) =>
      `<a href="/?as=${encodeURIComponent(each.customer.id)}"${each === as ? ' aria-current="page"' : ''} dir="auto">${safe(nameOf(each))}</a>`,
  );
  return sheet(
    revision,
    `<header>
<h1>partwell dev</h1>
<p class="quiet">${flows.length > 0 ? safe(flows.join(' · ')) : 'no flow that can be used yet'}</p>
</header>
<section class="problems" role="status" hidden>
<h2>${flows.length > 0 ? 'The file has a problem. The last good one is still in force.' : 'The file has a problem.'}</h2>
<pre></pre>
</section>
<nav aria-label="Customers">${links.join('')}</nav>
<section>
<p class="plan" dir="auto">${safe(subscription.planName)}</p>
<p class="quiet"><bdi>${safe(nameOf(as))}</bdi>${safe([customer.locale, customer.country].map((each) => (each ? ` · ${each}` : '')).join(''))}</p>
<dl>
<dt>Price</dt><dd>${safe(priceOf(facts))}</dd>
<dt>Status</dt><dd>${safe(subscription.status)}</dd>
<dt>Since</dt><dd>${safe(dayOf(subscription.startedAt))}</dd>
<dt>Paid until</dt><dd>${safe(dayOf(subscription.currentPeriodEnd))}</dd>
</dl>
<a class="cancel" href="/cancel" data-partwell-cancel data-partwell-token="${token}">Cancel subscription</a>
<details class="facts"><summary class="quiet">What the customer token says</summary><pre>${safe(JSON.stringify(facts, null, 2))}</pre></details>
</section>
<section>
<h2>What your server is told</h2>
<p class="quiet" id="nothing">Nothing yet. Each load of this page is a new subscriber, so cancel as often as you like.</p>
<ol></ol>
</section>
<script src="/dev/page.js"></script>
<script async src="/partwell.js" data-key="${key}" data-debug></script>`,
  );
}

/** Where the control leads when Partwell does not stand in. */
export const drawOwnWay = (): string =>
  sheet(
    '',
    `<header><h1>partwell dev</h1></header>
<section>
<p class="plan">Your own way to cancel</p>
<p class="quiet">The control leads here when Partwell cannot help: there is no flow for this customer, their role may not cancel, or something failed. The console of the page before says which.</p>
<p class="below"><a class="cancel" href="/">Back</a></p>
</section>`,
  );

const sheet = (revision: string, body: string): string => `<!doctype html>
<html lang="en" data-revision="${safe(revision)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">
<title>partwell dev</title>
<style>${pageStyle}</style>
<main>
${body}
</main>
</html>
`;

const nameOf = ({ customer }: CustomerFacts): string => customer.name ?? customer.id;

const dayOf = (instant: string): string =>
  new Date(instant).toLocaleDateString('en', { dateStyle: 'long', timeZone: 'UTC' });

function priceOf({ subscription: { price, interval } }: CustomerFacts): string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency: price.currency });
  const { maximumFractionDigits = 2 } = format.resolvedOptions();
  return `${format.format(price.amount / 10 ** maximumFractionDigits)} a ${interval}`;
}

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const safe = (text: string): string => text.replaceAll(/[&<>"]/g, (mark) => MARKS[mark] ?? mark);
