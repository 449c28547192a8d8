import { expect, test } from 'vitest';
import { tempFolder } from '../testing/temp-folder.ts';
import { devKeys } from './dev-keys.ts';
import { serverEnv } from './server-env.ts';

const read = (outside: NodeJS.ProcessEnv = {}) =>
  serverEnv(outside, {
    keys: devKeys(tempFolder()),
    ports: { partwell: 5001, demo: 5002 },
    dataDir: '/data',
    flowsDir: '/flows',
  });

test('both servers share the secrets that they need of each other', () => {
  const { api, demo } = read();
  for (const name of ['PARTWELL_CUSTOMER_SECRET', 'PARTWELL_EXECUTOR_SECRET', 'PARTWELL_WEBHOOK_SECRET']) {
    expect(api[name]).toBe(demo[name]);
  }
});

test('the demo is not given the key that manages', () => {
  expect(read().demo.PARTWELL_SECRET_KEY).toBeUndefined();
});

test('each is told the port of the other', () => {
  const { api, demo } = read();
  expect(api.PARTWELL_EXECUTOR_URL).toContain(':5002/');
  expect(api.PARTWELL_ORIGINS).toContain('http://localhost:5002');
  expect(demo.DEMO_PARTWELL_URL).toBe('http://localhost:5001');
});

test('a production variable in the shell does not reach them', () => {
  const { api, demo } = read({
    PARTWELL_SECRET_KEY: 'sk_live_1',
    PARTWELL_SECRET: 'x',
    PARTWELL_DATA: '/var',
  });
  expect(api.PARTWELL_SECRET_KEY).toMatch(/^sk_test_/);
  expect(api.PARTWELL_SECRET).toBeUndefined();
  expect(api.PARTWELL_DATA).toBe('/data/api');
  expect(demo.PARTWELL_SECRET).toBeUndefined();
});

test('the few variables that tune a development run do', () => {
  const { api, demo } = read({
    PARTWELL_LOG: 'debug',
    PARTWELL_FLOWS: '/mine',
    DEMO_FAULTS: 'true',
    PATH: '/bin',
  });
  expect(api).toMatchObject({ PARTWELL_LOG: 'debug', PARTWELL_FLOWS: '/mine', PATH: '/bin' });
  expect(demo.DEMO_FAULTS).toBe('true');
});
