import type { ApiApp } from '../http/api-env.ts';
import { referencePage } from '../reference/reference-page.ts';
import { referenceStyle } from '../reference/reference-style.ts';
import { PAGE_HEADERS } from './page-headers.ts';
import type { RouteContext } from './route-context.ts';
import { describeWebhooks } from './webhooks/webhook-events.ts';

/** The OpenAPI document, made from the schemas, and the page on which it is read. */
export const documentRoute = (app: ApiApp, _context: RouteContext): void => {
  describeWebhooks(app);
  const make = () =>
    app.getOpenAPI31Document({
      openapi: '3.1.0',
      info: {
        title: 'Partwell API',
        version: '1',
        description: 'The cancellation flow that lets people part well: sessions, offers, cancellations.',
        license: { name: 'MIT' },
      },
      // Beside this document, wherever it is mounted.
      servers: [{ url: '.' }],
      tags: [
        { name: 'Sessions', description: 'Called by the dialog in the subscriber’s browser.' },
        { name: 'Management', description: 'Called by your server with the secret key.' },
        {
          name: 'Flows',
          description:
            'Called by your server with the secret key: what is in force, and what is being written.',
        },
        {
          name: 'Webhooks',
          description: 'Called by your server with the secret key: who is told what happens.',
        },
        {
          name: 'Keys',
          description: 'Called by your server with the secret key: who may do what, and who did.',
        },
        {
          name: 'Actions',
          description:
            'Called by your server with the secret key: what was asked for, and what could not be settled.',
        },
        { name: 'Operation', description: 'Called by whoever runs it.' },
      ],
    });

  // Made when it is first asked for, when all routes are there, and once: making it takes long enough that
  // anybody who asked for it again and again would hold everybody else's cancel up.
  let made: { readonly json: string; readonly page: ReturnType<typeof referencePage> } | undefined;
  const document = () => {
    made ??= ((json) => ({ json, page: referencePage(JSON.parse(json)) }))(JSON.stringify(make()));
    return made;
  };

  app.get('/openapi.json', (c) =>
    c.body(document().json, 200, {
      'content-type': 'application/json',
      'access-control-allow-origin': '*',
    }),
  );
  app.get('/reference', (c) => c.html(document().page, 200, PAGE_HEADERS));
  app.get('/reference.css', (c) =>
    c.body(referenceStyle, 200, {
      'content-type': 'text/css; charset=utf-8',
      'x-content-type-options': 'nosniff',
    }),
  );
};
