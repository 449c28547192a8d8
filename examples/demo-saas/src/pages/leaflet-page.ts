import { html } from 'hono/html';
import type { Leaflet } from '../words/leaflets.ts';
import { wordsFor } from '../words/words-for.ts';
import type { CancelView } from './cancel-page.ts';
import { type Html, layout } from './layout.ts';

/** A few lines, and the way back; with the button that takes a scheduled end back where it helps. */
export function leafletPage(view: CancelView & { leaflet: Leaflet; keep: boolean }): Html {
  const { config, subscriber, leaflet, keep } = view;
  const words = wordsFor(subscriber);
  return layout({
    config,
    subscriber,
    words,
    title: leaflet.title,
    width: 'narrow',
    body: html`<section class="card ask">
      <h1>${leaflet.title}</h1>
      ${leaflet.paragraphs.map((paragraph) => html`<p>${paragraph.replace('{name}', subscriber.firstName)}</p>`)}
      <form class="choices" method="post" action="/keep">
        ${keep && html`<button class="button strong" type="submit">${words.notice.keep}</button>`}
        <a class="button" href="/">${words.canceled.back}</a>
      </form>
    </section>`,
  });
}
