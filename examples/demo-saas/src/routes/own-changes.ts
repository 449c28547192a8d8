import { Hono } from 'hono';
import type { AppContext } from '../app-context.ts';
import { keepSubscription, resumeSubscription } from '../billing/own-changes.ts';
import { viewerOf } from './viewer.ts';

/** `POST /resume` and `POST /keep`: what the subscriber can take back on Halyard's own page. */
export function ownChangesRoute(context: AppContext): Hono {
  const { db, now } = context;
  return new Hono()
    .post('/resume', (c) => {
      resumeSubscription(db, viewerOf(c, context).subscriber.id, now());
      return c.redirect('/', 303);
    })
    .post('/keep', (c) => {
      keepSubscription(db, viewerOf(c, context).subscriber.id, now());
      return c.redirect('/', 303);
    });
}
