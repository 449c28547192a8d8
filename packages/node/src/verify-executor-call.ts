import { callShape } from './check/call-shape.ts';
import { mustFit } from './check/must-fit.ts';
import type { ExecutorCall } from './types/executor-call.ts';
import type { WebhookHeaders } from './types/webhook-headers.ts';
import { verifySignature } from './verify-signature.ts';

/**
 * Checks that a call to your executor URL comes from Partwell and returns it, typed.
 *
 * Carry an `action.execute` out at most once per `action.id` (a unique key in your database), and answer
 * 200 with the subscription as it is afterwards. 409 or 422 with `{ code, message }` is a definite no.
 * Whatever else you answer counts as "not known": Partwell reads the subscription before it asks again.
 *
 * @param body the raw body, before any JSON parser
 * @param headers the request's headers
 * @param secret the executor's secret, `whsec_…`
 * @throws PartwellError `headers_missing`, `timestamp_outside_tolerance` (more than 5 minutes off),
 *   `signature_invalid`, `secret_invalid`: answer 401. `body_invalid`: answer 422.
 * @example
 * const call = verifyExecutorCall(await request.text(), request.headers, secret);
 * if (call.type === 'subscription.read') return Response.json({ subscription: await read(call.subscription) });
 * return Response.json({ subscription: await carryOut(call.action) });
 */
export function verifyExecutorCall(
  body: string | Uint8Array,
  headers: WebhookHeaders,
  secret: string,
): ExecutorCall {
  const { content } = verifySignature(body, headers, secret);
  mustFit(content, callShape, 'body_invalid', 'The call is signed but cannot be carried out:');
  return content as ExecutorCall;
}
