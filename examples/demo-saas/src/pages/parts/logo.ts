import { html } from 'hono/html';

export const logo = () => html`<svg class="logo" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
  <path class="main-sail" d="M17 2.5v17.5h9.6C26 13 22.5 6.700 17 2.5z"/>
  <path class="jib" d="M15 7c-4 3.200-6.6 7.700-7.400 13H15z"/>
  <path class="water" d="M3.5 25.5c2.5 1.700 5 1.700 7.5 0s5-1.700 7.5 0 5 1.700 7.5 0"/>
</svg>`;
