import { Hono } from 'hono';
import type { AppContext } from '../app-context.ts';
import { cancelHere } from '../billing/own-changes.ts';
import { cancelPage } from '../pages/cancel-page.ts';
import { canceledPage } from '../pages/canceled-page.ts';
import { ledgerOf } from '../storage/ledger.ts';
import { viewerOf } from './viewer.ts';

/** Halyard's own way out. It knows nothing of Partwell and needs no JavaScript. */
export function cancelRoute(context: AppContext): Hono {
  const { config, db, now } = context;
  return new Hono()
    .get('/cancel', (c) => {
      const { subscriber, record } = viewerOf(c, context);
      if (record.cancelAt) return c.redirect('/cancel/done', 303);
      return c.html(cancelPage({ config, subscriber, record, now: now() }));
    })
    .post('/cancel', (c) => {
      const { subscriber } = viewerOf(c, context);
      cancelHere(db, subscriber.id, now());
      return c.redirect('/cancel/done', 303);
    })
    .get('/cancel/done', (c) => {
      const { subscriber, record } = viewerOf(c, context);
      const entry = ledgerOf(db, record.id).findLast((each) => each.command.kind === 'cancel');
      if (!record.cancelAt || !entry) return c.redirect('/', 303);
      return c.html(canceledPage({ config, subscriber, record, now: now(), entry }));
    });
}
