import { html } from 'hono/html';
import type { Config } from '../config/config.ts';
import type { Refusal } from '../storage/refusals.ts';
import type { ReceivedWebhook } from '../storage/webhooks.ts';
import type { Subscriber } from '../subscribers/subscriber.ts';
import { en } from '../words/en.ts';
import { type Html, layout } from './layout.ts';

export interface LogView {
  config: Config;
  subscriber: Subscriber;
  webhooks: ReceivedWebhook[];
  refusals: Refusal[];
  now: Date;
}

/** What came in from Partwell: for whoever integrates. */
export const logPage = ({ config, subscriber, webhooks, refusals }: LogView): Html =>
  layout({
    config,
    subscriber: { ...subscriber, locale: 'en-US' },
    words: en,
    title: 'Webhooks',
    width: 'wide',
    body: html`<div class="opening"><p class="eyebrow">Behind the scenes</p><h1>What Partwell reported</h1>
      <p class="lead">Each webhook is kept once, however often it is delivered.</p></div>
      <section class="card log" aria-label="Webhooks">
        ${webhooks.length === 0 ? nothingYet(config) : html`<ol>${webhooks.map(entry)}</ol>`}
      </section>
      ${refusals.length > 0 && refusedCard(refusals)}`,
  });

const entry = ({
  id,
  type,
  timestamp,
  receivedAt,
  deliveries,
  customer,
  payload,
}: ReceivedWebhook) => html`<li>
      <details>
        <summary>
          <span class="type" data-type="${type}">${type}</span>
          <span class="log-customer">${customer}</span>
          <span class="verified">Signature verified</span>
          ${deliveries > 1 && html`<span class="tag">delivered ${deliveries} times</span>`}
          <time datetime="${receivedAt}">${clock(receivedAt)}</time>
        </summary>
        <dl class="log-facts"><div><dt>webhook-id</dt><dd><code>${id}</code></dd></div><div><dt>happened</dt><dd><code>${timestamp}</code></dd></div></dl>
        <pre tabindex="0">${JSON.stringify(payload, null, 2)}</pre>
      </details>
    </li>`;

const nothingYet = ({ partwell }: Config) =>
  partwell
    ? html`<p class="empty">Nothing yet. Open the account page, press the cancel button, and come back.</p>`
    : html`<p class="empty">Partwell is not connected: the <code>PARTWELL_…</code> variables are not set. The README of this example says which.</p>`;

const refusedCard = (
  refusals: Refusal[],
) => html`<section class="card refusals" aria-labelledby="refused-title">
      <h2 id="refused-title">Refused</h2>
      <ul>${refusals.map(({ at, path, code }) => html`<li><code>${code}</code> <span>${path}</span> <time datetime="${at}">${clock(at)}</time></li>`)}</ul>
    </section>`;

const clock = (at: string) => `${at.slice(0, 10)} ${at.slice(11, 19)} UTC`;
