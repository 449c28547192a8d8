import { Hono } from 'hono';
import { z } from 'zod';
import type { AppContext } from '../app-context.ts';
import { stateOf } from '../billing/state-of.ts';
import { faultModes } from '../faults/faults.ts';
import { leadsOf } from '../storage/leads.ts';
import { ledgerOf } from '../storage/ledger.ts';
import { seed } from '../storage/seed.ts';
import { webhooks } from '../storage/webhooks.ts';
import { subscribers } from '../subscribers/index.ts';
import { viewerOf } from './viewer.ts';

const faultsRequest = z.strictObject({
  mode: z.enum(faultModes),
  times: z.int().min(0).max(1000).default(1),
});

/** What exists only because this is a demo: look inside, start over, misbehave. */
export function demoRoute(context: AppContext): Hono {
  const { db, now, faults } = context;
  const app = new Hono()
    .get('/demo/state', (c) => {
      const { subscriber, record } = viewerOf(c, context);
      return c.json({
        subscription: stateOf(db, record, now()),
        ledger: ledgerOf(db, record.id),
        leads: leadsOf(db, record.id),
        webhooks: webhooks(db, { customer: subscriber.customerId, limit: 100_000 }),
      });
    })
    .post('/demo/reset', (c) => {
      db.transaction(() => {
        for (const subscriber of subscribers) seed(db, subscriber, now());
        db.exec('delete from webhook; delete from refusal');
      }).immediate();
      faults?.script('none', 0);
      return c.redirect('/', 303);
    });
  if (faults) {
    app.post('/demo/faults', async (c) => {
      const read = faultsRequest.safeParse(await c.req.json().catch(() => undefined));
      if (!read.success)
        return c.json({ code: 'invalid_request', message: z.prettifyError(read.error) }, 422);
      faults.script(read.data.mode, read.data.times);
      return c.json(read.data);
    });
  }
  return app;
}
