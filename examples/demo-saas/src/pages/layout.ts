import { html } from 'hono/html';
import type { Config } from '../config/config.ts';
import type { Subscriber } from '../subscribers/subscriber.ts';
import type { Words } from '../words/words.ts';
import { demoBar } from './parts/demo-bar.ts';
import { logo } from './parts/logo.ts';

/** Rendered HTML; every value in it was escaped on the way in. */
export type Html = ReturnType<typeof html>;

export interface LayoutOptions {
  config: Config;
  subscriber: Subscriber;
  words: Words;
  title: string;
  /** `wide` for the account, `narrow` for one thing at a time. */
  width: 'wide' | 'narrow';
  /** The account's page has sections to jump to, and the scripts. */
  account?: { leaving: boolean };
  body: Html;
}

/** The page around every page. */
export function layout({ config, subscriber, words, title, width, account, body }: LayoutOptions): Html {
  const { nav } = words;
  return html`<!doctype html>
<html lang="${subscriber.locale}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${title} · Halyard</title>
    <link rel="icon" href="/favicon.svg" type="image/svg+xml">
    <link rel="preload" href="/fonts/sans.woff2" as="font" type="font/woff2" crossorigin>
    <link rel="stylesheet" href="/halyard.css">
    ${account && scripts(config)}
  </head>
  <body>
    ${demoBar(subscriber)}
    <header class="masthead">
      <a class="brand" href="/">${logo()}<span>Halyard</span></a>
      ${
        account &&
        html`<nav class="sections" aria-label="${words.pageTitle}">
        <a href="#plan">${nav.plan}</a><a href="#history">${nav.history}</a><a href="#payment">${nav.payment}</a>${account.leaving && html`<a href="#leaving">${nav.leaving}</a>`}
      </nav>`
      }
      <p class="who"><span>${subscriber.firstName} ${subscriber.lastName}</span><span class="initials" aria-hidden="true">${initials(subscriber)}</span></p>
    </header>
    <main class="${width}">${body}</main>
    <footer class="foot" lang="en">
      <p>Halyard is invented. It shows how Partwell lives on a real product’s page.</p>
      <p><a href="/log">Webhooks</a> <a href="/demo/state">State as JSON</a></p>
    </footer>
  </body>
</html>`;
}

/** The one line an integrator adds, and three of Halyard's own. */
const scripts = ({ partwell, partwellUrl }: Config) =>
  html`<script src="/demo.js" defer></script>
    ${partwell && html`<script async src="${partwellUrl}/partwell.js" data-key="${partwell.publishableKey}"></script>`}`;

const initials = ({ firstName, lastName }: Subscriber) => `${firstName.slice(0, 1)}${lastName.slice(0, 1)}`;
