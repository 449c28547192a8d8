import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { problemCodes } from '../http/problem-codes.ts';
import { describeSchema } from './describe-schema.ts';
import { marked } from './marked.ts';
import type { OpenApiDocument, OpenApiOperation } from './open-api-slice.ts';

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

interface Entry extends OpenApiOperation {
  readonly method: string;
  readonly path: string;
}

/** The OpenAPI document as a page. Made on the server: no script, nothing from anywhere else. */
export const referencePage = (document: OpenApiDocument): Html => {
  const entries = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    METHODS.flatMap((method): Entry[] => (item[method] ? [{ ...item[method], method, path }] : [])),
  );
  const tags = document.tags ?? [];
  const inTag = (tag: string) => entries.filter((entry) => entry.tags?.includes(tag));
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${document.info.title}</title>
<link rel="stylesheet" href="reference.css">
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<nav aria-label="Contents">
<p class="brand">Partwell <span>API ${document.info.version}</span></p>
${tags.map(
  ({ name }) => html`<p class="group">${name}</p>
<ul>${inTag(name).map(
    (entry) =>
      html`<li><a href="#${entry.operationId}"><span class="verb ${entry.method}">${entry.method}</span>${entry.summary}</a></li>`,
  )}</ul>`,
)}
<p class="group">About</p>
<ul><li><a href="#problems">Problem codes</a></li><li><a href="openapi.json">openapi.json</a></li></ul>
</nav>
<main id="content">
<header>
<h1>${document.info.title}</h1>
<p class="lead">${document.info.description}</p>
</header>
${tags.map(
  ({ name, description }) => html`<section aria-labelledby="tag-${name}">
<h2 id="tag-${name}">${name}</h2>
<p>${description}</p>
${inTag(name).map((entry) => operation(entry, document))}
</section>`,
)}
${problemTable()}
</main>
</body>
</html>`;
};

const operation = (entry: Entry, document: OpenApiDocument): Html => {
  const body = entry.requestBody?.content?.['application/json']?.schema;
  const parameters = entry.parameters ?? [];
  const security = entry['x-credential'] ? [entry['x-credential']] : schemesOf(entry);
  return html`<article id="${entry.operationId}">
<h3>${entry.summary}</h3>
<p class="line"><span class="verb ${entry.method}">${entry.method}</span> <code>${entry.path}</code>${security.map(
    (name) => html` <span class="key">${name}</span>`,
  )}</p>
${entry.description ? html`<p>${marked(entry.description)}</p>` : ''}
${
  parameters.length > 0
    ? html`<h4>Parameters</h4><dl class="fields">${parameters.map(
        (one) =>
          html`<div><dt><code>${one.name}</code><span class="type">${one.in}${one.required ? '' : ', optional'}</span></dt><dd>${marked(
            one.schema?.description ?? describeSchema(one.schema, document).type,
          )}</dd></div>`,
      )}</dl>`
    : ''
}
${body ? html`<h4>Body</h4>${fields(body, document)}` : ''}
<h4>Answers</h4>
${Object.entries(entry.responses ?? {}).map(([status, answer]) => {
  const schema = answer.content?.['application/json']?.schema;
  return html`<details${schema ? '' : html` class="flat"`}><summary><span class="status s${status[0] ?? ''}">${status}</span> ${lines(
    answer.description ?? '',
  )}</summary>${schema ? fields(schema, document) : ''}</details>`;
})}
</article>`;
};

const fields = (schema: unknown, document: OpenApiDocument): Html => {
  const described = describeSchema(schema, document);
  if (described.variants.length > 0) {
    return html`${described.variants.map(
      (variant, index) =>
        html`<p class="variant">${index === 0 ? 'Either' : 'or'}</p>${fields(variant, document)}`,
    )}`;
  }
  if (described.fields.length === 0) return html`<p class="type">${described.type}</p>`;
  return html`<dl class="fields">${described.fields.map(
    (field) =>
      html`<div><dt><code>${field.name}</code><span class="type">${field.type}${
        field.required ? '' : ', optional'
      }</span></dt><dd>${marked(field.description ?? '')}</dd></div>`,
  )}</dl>`;
};

const problemTable = (): Html => html`<section aria-labelledby="problems">
<h2 id="problems">Problem codes</h2>
<p>Every error is <code>application/problem+json</code> (RFC 9457) with a stable <code>code</code>, a
<code>detail</code> that says what to do, and the <code>requestId</code>.</p>
<dl class="fields codes">${Object.entries(problemCodes).map(
  ([code, { status, title, detail }]) =>
    html`<div id="${code}"><dt><code>${code}</code><span class="type">${status}</span></dt><dd><strong>${marked(title)}.</strong> ${marked(
      detail,
    )}</dd></div>`,
)}</dl>
</section>`;

const schemesOf = (entry: Entry): string[] =>
  (entry.security ?? []).flatMap((one) => Object.keys(one)).map(wordsOf);

/** One line a problem code. */
const lines = (description: string): Html[] =>
  description.split(/(?<=\.) (?=`)/).map((line) => html`<span>${marked(line)}</span>`);

const wordsOf = (name: string): string => name.replace(/([A-Z])/g, ' $1').toLowerCase();
