import type { Config, PartwellKeys } from './config.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const keys = {
  workspace: ['PARTWELL_WORKSPACE', /^[\w-]+$/, 'the workspace’s id, such as ws_halyard'],
  publishableKey: ['PARTWELL_PUBLISHABLE_KEY', /^pk_(test|live)_/, 'the publishable key, pk_test_…'],
  customerSecret: ['PARTWELL_CUSTOMER_SECRET', /^cs_(test|live)_/, 'the customer signing secret, cs_test_…'],
  executorSecret: ['PARTWELL_EXECUTOR_SECRET', /^whsec_/, 'the executor secret, whsec_…'],
  webhookSecret: ['PARTWELL_WEBHOOK_SECRET', /^whsec_/, 'the webhook secret, whsec_…'],
} as const satisfies Record<keyof PartwellKeys, readonly [string, RegExp, string]>;

/** Reads the environment; returns every problem at once, each naming the variable and the fix. */
export function readConfig(env: Environment): { config: Config } | { problems: string[] } {
  const problems: string[] = [];
  const port = readPort(env.DEMO_PORT, problems);
  const partwellUrl = readOrigin(env.DEMO_PARTWELL_URL, problems);
  const partwell = readKeys(env, problems);
  if (problems.length > 0) return { problems };
  return {
    config: {
      host: env.DEMO_HOST || '127.0.0.1',
      port,
      dataDir: env.DEMO_DATA || '.partwell/demo',
      partwellUrl,
      partwell,
      faults: env.DEMO_FAULTS === 'true',
    },
  };
}

function readPort(value: string | undefined, problems: string[]): number {
  const port = Number(value || 4681);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    problems.push(`DEMO_PORT is "${value}": use a port from 0 to 65535 (0 takes a free one).`);
  }
  return port;
}

function readOrigin(value: string | undefined, problems: string[]): string {
  const url = URL.parse(value || 'http://localhost:4680');
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url.origin;
  problems.push(
    `DEMO_PARTWELL_URL is "${value}": use an http or https address, such as http://localhost:4680.`,
  );
  return '';
}

/** All of them, or none: with some of them the page would look connected and not be. */
function readKeys(env: Environment, problems: string[]): PartwellKeys | undefined {
  if (Object.values(keys).every(([name]) => !env[name])) return undefined;
  const read = Object.entries(keys).map(([key, [name, looks, fix]]) => {
    const value = env[name] ?? '';
    if (!looks.test(value)) problems.push(`${name} is ${value ? 'something else' : 'not set'}: use ${fix}.`);
    return [key, value];
  });
  return Object.fromEntries(read);
}
