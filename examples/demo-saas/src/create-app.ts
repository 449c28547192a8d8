import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import type { AppContext } from './app-context.ts';
import { accountRoute } from './routes/account.ts';
import { assetsRoute } from './routes/assets.ts';
import { cancelRoute } from './routes/cancel.ts';
import { demoRoute } from './routes/demo.ts';
import { executorRoute } from './routes/executor.ts';
import { leafletsRoute } from './routes/leaflets.ts';
import { logRoute } from './routes/log.ts';
import { ownChangesRoute } from './routes/own-changes.ts';
import { webhooksRoute } from './routes/webhooks.ts';
import { securityHeaders } from './security-headers.ts';

/** Halyard as one fetch handler: what tests call and what `main.ts` serves. */
export function createApp(context: AppContext): Hono {
  const app = new Hono();
  app.use(securityHeaders(context.config.partwellUrl));
  app.use(bodyLimit({ maxSize: 64 * 1024 }));

  // Signed by Partwell, so before the check that a form was sent by our own page.
  const keys = context.config.partwell;
  if (keys) {
    app.route('/', executorRoute(context, keys));
    app.route('/', webhooksRoute(context, keys));
  }

  app.use(csrf());
  app.route('/', assetsRoute());
  app.route('/', accountRoute(context));
  app.route('/', cancelRoute(context));
  app.route('/', ownChangesRoute(context));
  app.route('/', leafletsRoute(context));
  app.route('/', logRoute(context));
  app.route('/', demoRoute(context));
  app.get('/healthz', (c) => c.json({ status: 'ok' }));
  return app;
}
