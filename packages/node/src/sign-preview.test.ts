import { jwtVerify } from 'jose';
import { expect, it } from 'vitest';
import { newSigningSecret } from './new-signing-secret.ts';
import { type SignPreviewOptions, signPreview } from './sign-preview.ts';
import { failureOf } from './testing/failure-of.ts';

const secret = newSigningSecret('test');
const key = Buffer.from(secret.slice(-43), 'base64url');
const options: SignPreviewOptions = { secret, workspace: 'ws_halyard' };
const claimsOf = async (token: string) =>
  (await jwtVerify(token, key, { issuer: 'ws_halyard', audience: 'partwell-preview', algorithms: ['HS256'] }))
    .payload;

it('signs which flow, in which mode and workspace, for an hour', async () => {
  const { iat = 0, exp = 0, ...claims } = await claimsOf(await signPreview('default', options));
  expect(claims).toEqual({ iss: 'ws_halyard', aud: 'partwell-preview', sub: 'default', mode: 'test' });
  expect(exp - iat).toBe(3600);
});

it('binds the link to one customer, and lasts as long as it is told', async () => {
  const token = await signPreview('default', { ...options, customer: 'cus_1', lifetimeSeconds: 60 });
  const { iat = 0, exp = 0, customer } = await claimsOf(token);
  expect([customer, exp - iat]).toEqual(['cus_1', 60]);
});

it.each<[string, () => Promise<string>, string]>([
  [
    'a secret that is none',
    () => signPreview('default', { ...options, secret: 'sk_test_x' }),
    'secret_invalid',
  ],
  [
    'a key for a workspace',
    () => signPreview('default', { ...options, workspace: secret }),
    'workspace_invalid',
  ],
  [
    'more than a day',
    () => signPreview('default', { ...options, lifetimeSeconds: 86_401 }),
    'lifetime_invalid',
  ],
  ['a file for a flow', () => signPreview('flows/default.json', options), 'flow_invalid'],
])('refuses %s', async (_what, sign, code) => {
  expect((await failureOf(sign)).code).toBe(code);
});
