import { Hono } from 'hono';
import type { AppContext } from '../app-context.ts';
import { logPage } from '../pages/log-page.ts';
import { refusals } from '../storage/refusals.ts';
import { webhooks } from '../storage/webhooks.ts';
import { viewerOf } from './viewer.ts';

/** `GET /log`: what Partwell has reported. For whoever integrates, so in English. */
export function logRoute(context: AppContext): Hono {
  const { config, db, now } = context;
  return new Hono().get('/log', (c) => {
    const { subscriber } = viewerOf(c, context);
    return c.html(
      logPage({ config, subscriber, now: now(), webhooks: webhooks(db), refusals: refusals(db) }),
    );
  });
}
