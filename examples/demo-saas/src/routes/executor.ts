import type { HttpBindings } from '@hono/node-server';
import { type ExecutorCall, isPartwellError, verifyExecutorCall } from '@partwell/node';
import { type Context, Hono } from 'hono';
import type { AppContext } from '../app-context.ts';
import { carryOut } from '../billing/carry-out.ts';
import { stateOf } from '../billing/state-of.ts';
import type { PartwellKeys } from '../config/config.ts';
import { addRefusal } from '../storage/refusals.ts';
import { findSubscription } from '../storage/subscriptions.ts';

const unknown = { code: 'subscription_unknown', message: 'There is no such subscription of this customer.' };

/** `POST /partwell/executor`: what the subscriber chose is carried out, or read back. */
export function executorRoute(
  { db, now, faults }: AppContext,
  keys: PartwellKeys,
): Hono<{ Bindings: HttpBindings }> {
  return new Hono<{ Bindings: HttpBindings }>().post('/partwell/executor', async (c) => {
    const body = await c.req.text();
    let call: ExecutorCall;
    try {
      call = verifyExecutorCall(body, c.req.raw.headers, keys.executorSecret);
    } catch (error) {
      if (!isPartwellError(error)) throw error;
      addRefusal(db, { at: now().toISOString(), path: c.req.path, code: error.code });
      return c.json({ code: error.code, message: error.message }, error.code === 'body_invalid' ? 422 : 401);
    }

    const fault = faults?.next() ?? 'none';
    if (fault === 'hang') return hang(c);
    if (fault === 'error') return c.json({ code: 'internal', message: 'Scripted: nothing was done.' }, 500);
    if (fault === 'refuse') return c.json({ code: 'refused', message: 'Scripted: a definite no.' }, 409);
    if (fault === 'garbage') return c.html('<!doctype html><title>Scripted</title><p>This is no JSON.');
    const answer = answerTo(call);
    if (fault === 'error-after-apply')
      return c.json({ code: 'internal', message: 'Scripted: it was done.' }, 500);
    return answer;

    function answerTo(asked: ExecutorCall) {
      if (asked.type === 'subscription.read') {
        const record = findSubscription(db, asked.subscription);
        if (!record) return c.json(unknown, 422);
        return c.json({ subscription: stateOf(db, record, now()) });
      }
      const result = carryOut(db, asked.action, now());
      if (result.code === 'unknown_subscription') return c.json(unknown, 422);
      if (result.code === 'refused') return c.json(result.refusal, 409);
      return c.json({ subscription: stateOf(db, result.record, now()) });
    }
  });
}

/** Longer than Partwell's time-out of 5 s; ends with the caller, or it would keep a closing server up. */
function hang(c: Context<{ Bindings: HttpBindings }>): Promise<Response> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      resolve(c.json({ code: 'internal', message: 'Scripted: this hung.' }, 500));
    };
    const timer = setTimeout(end, 60_000);
    timer.unref();
    c.env.outgoing.once('close', end);
  });
}
