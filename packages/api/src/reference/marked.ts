import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

/** `code` in back-ticks, the rest as it is; escaping stays with the template. */
export const marked = (text: string): (HtmlEscapedString | Promise<HtmlEscapedString> | string)[] =>
  text.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part));
