import { isPartwellError, verifyWebhook } from '@partwell/node';
import { Hono } from 'hono';
import type { AppContext } from '../app-context.ts';
import type { PartwellKeys } from '../config/config.ts';
import { addRefusal } from '../storage/refusals.ts';
import { keepWebhook } from '../storage/webhooks.ts';

/** `POST /partwell/webhooks`: keeps each verified webhook once an id. */
export function webhooksRoute({ db, now }: AppContext, keys: PartwellKeys): Hono {
  return new Hono().post('/partwell/webhooks', async (c) => {
    const body = await c.req.text();
    try {
      keepWebhook(db, verifyWebhook(body, c.req.raw.headers, keys.webhookSecret), now().toISOString());
      return c.body(null, 204);
    } catch (error) {
      if (!isPartwellError(error)) throw error;
      addRefusal(db, { at: now().toISOString(), path: c.req.path, code: error.code });
      return c.json({ code: error.code, message: error.message }, 401);
    }
  });
}
