import { expect, it } from 'vitest';
import { newSigningSecret } from './new-signing-secret.ts';
import { readSigningSecret } from './signing-secret.ts';

it('holds mode, key id and 32 bytes', () => {
  const { mode, kid, key } = readSigningSecret(newSigningSecret('live'));
  expect(mode).toBe('live');
  expect(kid).toMatch(/^[0-9a-z]{8}$/);
  expect(key).toHaveLength(32);
});

it('is never the same twice', () => {
  const secrets = Array.from({ length: 100 }, () => newSigningSecret('test'));
  expect(new Set(secrets).size).toBe(100);
});

it('can be read whatever its bytes look like in base64url', () => {
  const bytes = Buffer.alloc(32, 0xff);
  expect(readSigningSecret(`cs_test_k1_${bytes.toString('base64url')}`).key).toEqual(new Uint8Array(bytes));
});
