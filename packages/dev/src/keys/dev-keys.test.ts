import { statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { tempFolder } from '../testing/temp-folder.ts';
import { devKeys } from './dev-keys.ts';

test('keys are made once and stay', () => {
  const folder = path.join(tempFolder(), '.partwell');
  expect(devKeys(folder)).toEqual(devKeys(folder));
});

test('no two folders have the same keys', () => {
  const [one, other] = [devKeys(tempFolder()), devKeys(tempFolder())];
  expect(one.customerSecret).not.toBe(other.customerSecret);
  expect(one.secretKey).not.toBe(other.secretKey);
});

test('each key has the form that the servers ask for', () => {
  expect(devKeys(tempFolder())).toEqual({
    workspace: expect.stringMatching(/^ws_\w+$/),
    publishableKey: expect.stringMatching(/^pk_test_[a-zA-Z0-9]{24}$/),
    secretKey: expect.stringMatching(/^sk_test_[a-zA-Z0-9]{32}$/),
    customerSecret: expect.stringMatching(/^cs_test_[0-9a-f]{8}_[\w-]{43}$/),
    executorSecret: expect.stringMatching(/^whsec_[\w+/]{43}=$/),
    webhookSecret: expect.stringMatching(/^whsec_[\w+/]{43}=$/),
  });
});

test('nobody else on the machine can read them', () => {
  const folder = tempFolder();
  devKeys(folder);
  expect(statSync(path.join(folder, 'dev-keys.json')).mode & 0o077).toBe(0);
});

test.each([
  ['{', 'is not JSON'],
  ['{ "workspace": "ws_a" }', 'lacks publishableKey'],
])('a damaged file is named with the way out: %s', (text, why) => {
  const folder = tempFolder();
  writeFileSync(path.join(folder, 'dev-keys.json'), text);
  expect(() => devKeys(folder)).toThrow(why);
  expect(() => devKeys(folder)).toThrow('npm run reset');
});
