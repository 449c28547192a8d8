import { signCustomer } from '@partwell/node';
import { Hono } from 'hono';
import type { AppContext } from '../app-context.ts';
import { factsOf } from '../billing/facts-of.ts';
import { statusOf } from '../billing/status-of.ts';
import { accountPage } from '../pages/account-page.ts';
import { chargesOf } from '../storage/charges.ts';
import { ledgerOf } from '../storage/ledger.ts';
import { viewerOf } from './viewer.ts';

/** `GET /`: account and billing, with the customer token on the cancel link. */
export function accountRoute(context: AppContext): Hono {
  const { config, db } = context;
  return new Hono().get('/', async (c) => {
    const { subscriber, record } = viewerOf(c, context);
    const now = context.now();
    const token = config.partwell
      ? await signCustomer(factsOf(subscriber, record, now), {
          secret: config.partwell.customerSecret,
          workspace: config.partwell.workspace,
        })
      : undefined;
    return c.html(
      accountPage({
        config,
        subscriber,
        record,
        token,
        now,
        status: statusOf(record, now),
        charges: chargesOf(db, record.id),
        ledger: ledgerOf(db, record.id),
      }),
    );
  });
}
