import { expect, it } from 'vitest';
import { readConfig } from './read-config.ts';

it('needs nothing to start', () => {
  expect(readConfig({})).toEqual({
    config: {
      host: '127.0.0.1',
      port: 4681,
      dataDir: '.partwell/demo',
      partwellUrl: 'http://localhost:4680',
      partwell: undefined,
      faults: false,
    },
  });
});

it('names every problem at once', () => {
  const read = readConfig({
    DEMO_PORT: 'http',
    DEMO_PARTWELL_URL: 'ftp://x',
    PARTWELL_WORKSPACE: 'ws_halyard',
    PARTWELL_PUBLISHABLE_KEY: 'sk_test_oops',
  });
  const problems = 'problems' in read ? read.problems : [];
  expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
    'DEMO_PORT',
    'DEMO_PARTWELL_URL',
    'PARTWELL_PUBLISHABLE_KEY',
    'PARTWELL_CUSTOMER_SECRET',
    'PARTWELL_EXECUTOR_SECRET',
    'PARTWELL_WEBHOOK_SECRET',
  ]);
  expect(problems.join()).not.toContain('sk_test_oops');
});
