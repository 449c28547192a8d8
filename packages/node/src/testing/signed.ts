import { Webhook } from 'standardwebhooks';

export const webhookSecret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';

/** A body and its headers, signed now (or some seconds from now) by the reference library. */
export function signed(content: unknown, { id = 'msg_1', secondsFromNow = 0, secret = webhookSecret } = {}) {
  const body = typeof content === 'string' ? content : JSON.stringify(content);
  const at = new Date(Date.now() + secondsFromNow * 1000);
  return {
    body,
    headers: {
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign(id, at, body),
    },
  };
}
