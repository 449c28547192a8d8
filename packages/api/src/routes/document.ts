import type { ApiApp } from '../http/api-env.ts';
import type { OpenApiDocument } from '../reference/open-api-slice.ts';
import { referencePage } from '../reference/reference-page.ts';
import { referenceStyle } from '../reference/reference-style.ts';
import type { RouteContext } from './route-context.ts';

/** The document as plain data, which is what is served: the types of its generator stay outside. */
const asDocument = (document: object): OpenApiDocument => JSON.parse(JSON.stringify(document));

/** Only what the page itself brings: no script, no foreign file, no frame. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The OpenAPI document, made from the schemas, and the page on which it is read. */
export const documentRoute = (app: ApiApp, _context: RouteContext): void => {
  const document = () =>
    app.getOpenAPI31Document({
      openapi: '3.1.0',
      info: {
        title: 'Partwell API',
        version: '1',
        description: 'The cancellation flow that lets people part well: sessions, offers, cancellations.',
        license: { name: 'MIT' },
      },
      servers: [{ url: '/' }],
      tags: [
        { name: 'Sessions', description: 'Called by the dialog in the subscriber’s browser.' },
        { name: 'Management', description: 'Called by your server with the secret key.' },
        { name: 'Operation', description: 'Called by whoever runs it.' },
      ],
    });

  app.get('/openapi.json', (c) => c.json(document(), 200, { 'access-control-allow-origin': '*' }));
  app.get('/reference', (c) =>
    c.html(referencePage(asDocument(document())), 200, {
      'content-security-policy': PAGE_POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    }),
  );
  app.get('/reference.css', (c) =>
    c.body(referenceStyle, 200, {
      'content-type': 'text/css; charset=utf-8',
      'x-content-type-options': 'nosniff',
    }),
  );
};
