import { html } from 'hono/html';
import { subscribers } from '../../subscribers/index.ts';
import type { Subscriber } from '../../subscribers/subscriber.ts';

/** Not a part of the product: who to view it as, and how to start over. */
export const demoBar = (viewed: Subscriber) => html`<aside class="demo-bar" lang="en" aria-label="Demo">
      <p class="demo-label">Demo: view as</p>
      <ul>
        ${subscribers.map(
          (each) =>
            html`<li><a class="demo-view" href="/?as=${each.id}" title="${each.about}" ${each.id === viewed.id && html`aria-current="true"`}>${each.firstName}</a></li>`,
        )}
      </ul>
      <p class="demo-about">${viewed.about}</p>
      <a class="demo-log" href="/log">Webhooks</a>
      <form method="post" action="/demo/reset"><button type="submit">Reset this demo</button></form>
    </aside>`;
