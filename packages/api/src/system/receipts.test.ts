import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { receiptSigner } from './receipts.ts';

const file = new URL('../../../flow/cases/receipts.json', import.meta.url);
const { keys, cases } = JSON.parse(await readFile(file, 'utf8'));
const [{ masterKey, content, receipt }] = cases;
const key = Buffer.from(masterKey, 'hex');

it('signs the same with the same master key, wherever that is', async () => {
  const signer = receiptSigner(key);
  expect(signer.keys).toEqual(keys.keys);
  expect(await signer.sign(content)).toBe(receipt);
});

it('shows the key of before, and signs nothing with it', async () => {
  const now = Buffer.alloc(32, 1);
  const signer = receiptSigner(now, key);
  expect(signer.keys).toEqual([...receiptSigner(now).keys, ...keys.keys]);
  expect(await signer.sign(content)).toBe(await receiptSigner(now).sign(content));
});

it('shows a key once that did not change', () => {
  expect(receiptSigner(key, key).keys).toHaveLength(1);
});
