import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { failureOf } from './testing/failure-of.ts';
import type { Mode } from './types/money.ts';
import type { ReceiptKeys } from './types/receipt.ts';
import { verifyReceipt } from './verify-receipt.ts';

interface Cases {
  workspace: string;
  mode: Mode;
  keys: ReceiptKeys;
  cases: { name: string; receipt: string; expected: { receipt?: object; code?: string } }[];
}

const file = new URL('../../flow/cases/receipts.json', import.meta.url);
const { cases, workspace, mode, keys }: Cases = JSON.parse(await readFile(file, 'utf8'));
const good = cases[0]?.receipt ?? '';

it.each(cases)('a receipt $name', async ({ receipt, expected }) => {
  const read = verifyReceipt(receipt, { keys, workspace, mode });
  if (expected.receipt) expect(await read).toEqual(expected.receipt);
  else expect((await failureOf(() => read)).code).toBe(expected.code);
});

it('asks a server for its keys once, and again only for one that is not known', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(String(request.url));
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(keys));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const options = { keys: address, workspace, mode };
  await Promise.all([verifyReceipt(good, options), verifyReceipt(good, options)]);
  await verifyReceipt(good, { ...options, keys: `${address}/` });
  expect(asked).toEqual(['/.well-known/partwell-keys.json']);
  server.close();
});

it('says that nothing is known where the keys cannot be read', async () => {
  const read = verifyReceipt(good, { keys: 'http://127.0.0.1:9', workspace, mode });
  expect((await failureOf(() => read)).code).toBe('keys_unavailable');
});

it.each([
  ['keys_invalid', { keys: 'nowhere' }],
  ['keys_invalid', { keys: {} as ReceiptKeys }],
  ['workspace_invalid', { workspace: 'sk_live_1' }],
])('says %s for %j', async (code, wrong) => {
  const read = verifyReceipt(good, { keys, workspace, mode, ...wrong });
  expect((await failureOf(() => read)).code).toBe(code);
});
