import { doctorCodes, type HelpEntry, widgetCodes } from '@partwell/flow/help';
import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { problemCodes } from '../http/problem-codes.ts';
import { marked } from './marked.ts';

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** Every code somebody may meet in a console, an outcome or an answer, each at an anchor of its own. */
export const helpPage = (): Html => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Partwell: what the codes mean</title>
<link rel="stylesheet" href="reference.css">
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<nav class="long" aria-label="Contents">
<p class="brand">Partwell <span>Help</span></p>
${sections.map(
  ({ id, title, codes }) => html`<p class="group"><a href="#${id}">${title}</a></p>
<ul>${Object.keys(codes).map((code) => html`<li><a href="#${code}"><code>${code}</code></a></li>`)}</ul>`,
)}
<p class="group">More</p>
<p><a href="reference">The API</a></p>
</nav>
<main id="content">
<header>
<h1>What the codes mean</h1>
<p class="lead">They are for you who build the page. Its visitors never see one: whatever happens, your own cancel works.</p>
</header>
${sections.map(
  ({ id, title, lead, codes }) => html`<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
<p>${marked(lead)}</p>
<dl class="fields codes">${Object.entries(codes).map(
    ([code, { title, detail }]) =>
      html`<div id="${code}"><dt><a href="#${code}"><code>${code}</code></a></dt><dd><strong>${marked(title)}.</strong> ${marked(
        detail,
      )}</dd></div>`,
  )}</dl>
</section>`,
)}
</main>
</body>
</html>`;

interface Section {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly codes: Readonly<Record<string, HelpEntry>>;
}

const sections: readonly Section[] = [
  {
    id: 'in-the-page',
    title: 'In the page',
    lead: 'Said by the widget: in the console, and as `code` of an outcome.',
    codes: widgetCodes,
  },
  {
    id: 'from-the-api',
    title: 'From the API',
    lead: 'Answered by the server; the widget hands them on.',
    codes: problemCodes,
  },
  {
    id: 'from-the-doctor',
    title: 'From the doctor',
    lead: 'Found by `partwell doctor`, beside what the API answers it.',
    codes: doctorCodes,
  },
];
