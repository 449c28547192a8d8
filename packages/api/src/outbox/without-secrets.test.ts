import { expect, it } from 'vitest';
import { withoutSecrets } from './without-secrets.ts';

it.each([
  'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  'sk_live_0123456789abcdef',
  'pk_test_0123456789',
  'cs_test_k1_BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc',
  'ss_J3oF0cNvJ3oF0cNvJ3oF0cNvJ3oF0cNvJ3oF0cNvJ3o',
  'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJjdXNfMSJ9.J3oF0cNvJ3oF0c',
])('takes %s out of what was answered, and leaves the rest', (secret) => {
  const kept = withoutSecrets(`{"error":"no","headers":{"a":"${secret}"},"b":"${secret}"}`);
  expect(kept).toBe('{"error":"no","headers":{"a":"[removed]"},"b":"[removed]"}');
});

it('leaves what is no secret', () => {
  const text = 'Received msg_01k3q8m2c5f8rv0yjx3d2b6w9t. v1 says: tasks_done, sk_, 2 ss_ items';
  expect(withoutSecrets(text)).toBe(text);
});
