import { Webhook } from 'standardwebhooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { failureOf } from './testing/failure-of.ts';
import { signed, webhookSecret } from './testing/signed.ts';
import { verifySignature } from './verify-signature.ts';
import { verifyWebhook } from './verify-webhook.ts';

const event = {
  type: 'offer.accepted',
  timestamp: '2027-01-20T08:00:00Z',
  data: {
    workspace: 'ws_halyard',
    mode: 'test',
    session: 'ses_1',
    customer: 'cus_maya',
    subscription: 'sub_maya',
    flow: 'default',
    flowVersion: 3,
    offer: 'pause',
  },
};

it('returns the event with the id to remember', () => {
  const { body, headers } = signed(event, { id: 'msg_42' });
  expect(verifyWebhook(body, headers, webhookSecret)).toEqual({ ...event, id: 'msg_42' });
});

it('takes fetch headers, Node headers and names in capitals', () => {
  const { body, headers } = signed(event);
  const capitals = Object.fromEntries(
    Object.entries(headers).map(([key, value]) => [key.toUpperCase(), value]),
  );
  const lists = Object.fromEntries(Object.entries(headers).map(([key, value]) => [key, [value]]));
  for (const each of [new Headers(headers), capitals, lists]) {
    expect(verifyWebhook(body, each, webhookSecret).type).toBe('offer.accepted');
  }
});

it('takes bytes as well as text', () => {
  const { body, headers } = signed({ ...event, data: { ...event.data, reason: 'för dyrt' } });
  expect(verifyWebhook(Buffer.from(body), headers, webhookSecret).data.reason).toBe('för dyrt');
  expect(verifyWebhook(new TextEncoder().encode(body), headers, webhookSecret).data.reason).toBe('för dyrt');
});

it('lets a type through that is added later', () => {
  const { body, headers } = signed({ ...event, type: 'flow.published' });
  expect(verifyWebhook(body, headers, webhookSecret).type).toBe('flow.published');
});

it('accepts either of two signatures, as while a secret is changed', () => {
  const { body, headers } = signed(event);
  const both = { ...headers, 'webhook-signature': `v1,AAAA ${headers['webhook-signature']}` };
  expect(verifyWebhook(body, both, webhookSecret).id).toBe('msg_1');
});

describe('refuses', () => {
  const verify = (body: string, headers: Record<string, string>, secret = webhookSecret) =>
    failureOf(() => verifyWebhook(body, headers, secret));

  it('a changed body', async () => {
    const { body, headers } = signed(event);
    expect((await verify(body.replace('pause', 'cause'), headers)).code).toBe('signature_invalid');
  });

  it('a changed id', async () => {
    const { body, headers } = signed(event);
    expect((await verify(body, { ...headers, 'webhook-id': 'msg_2' })).code).toBe('signature_invalid');
  });

  it('another secret', async () => {
    const { body, headers } = signed(event, { secret: 'whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' });
    expect((await verify(body, headers)).code).toBe('signature_invalid');
  });

  it.each(['', 'v1', 'v1,', 'v2,abc', 'nonsense', 'v1,ÿÿÿÿ'])('the signature %j', async (signature) => {
    const { body, headers } = signed(event);
    const { code } = await verify(body, { ...headers, 'webhook-signature': signature });
    expect(code).toBe(signature === '' ? 'headers_missing' : 'signature_invalid');
  });

  it('what is more than five minutes old or early', async () => {
    for (const secondsFromNow of [-302, 302]) {
      const { body, headers } = signed(event, { secondsFromNow });
      expect((await verify(body, headers)).code).toBe('timestamp_outside_tolerance');
    }
  });

  it('a timestamp that is no number', async () => {
    const { body, headers } = signed(event);
    const { code } = await verify(body, { ...headers, 'webhook-timestamp': 'yesterday' });
    expect(code).toBe('timestamp_outside_tolerance');
  });

  it.each(['webhook-id', 'webhook-timestamp', 'webhook-signature'])('a request without %s', async (name) => {
    const { body, headers } = signed(event);
    const { [name]: _, ...rest } = headers as Record<string, string>;
    const error = await verify(body, rest);
    expect(error.code).toBe('headers_missing');
    expect(error.message).toContain(name);
  });

  it.each(['', 'sk_test_1', 'whsec_', 'whsec_###'])('%j as a secret', async (secret) => {
    const { body, headers } = signed(event);
    expect((await verify(body, headers, secret)).code).toBe('secret_invalid');
  });

  it('signed text that is no JSON, and JSON that is no event', async () => {
    for (const content of ['<html>', '[]', '{"type":"offer.accepted"}']) {
      const { body, headers } = signed(content);
      expect((await verify(body, headers)).code).toBe('body_invalid');
    }
  });

  it('a body that was parsed before', async () => {
    const { headers } = signed(event);
    const error = await failureOf(() => verifyWebhook(event as unknown as string, headers, webhookSecret));
    expect(error.message).toContain('raw body');
  });
});

describe('the golden vector of Standard Webhooks', () => {
  afterEach(() => vi.useRealTimers());
  const body = '{"test": 2432232314}';
  const headers = {
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  };

  it('is what the library signs', () => {
    const at = new Date(1614265330 * 1000);
    const signature = new Webhook(webhookSecret).sign(headers['webhook-id'], at, body);
    expect(signature).toBe(headers['webhook-signature']);
  });

  it('verifies at its own time', () => {
    vi.useFakeTimers({ now: 1614265330 * 1000 });
    const { id, content } = verifySignature(body, headers, webhookSecret);
    expect([id, content]).toEqual(['msg_p5jXN8AQM9LWM0D4loKWxJek', { test: 2432232314 }]);
  });

  it('is too old today', async () => {
    const { code } = await failureOf(() => verifySignature(body, headers, webhookSecret));
    expect(code).toBe('timestamp_outside_tolerance');
  });
});
