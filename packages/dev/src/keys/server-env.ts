import path from 'node:path';
import type { DevKeys } from './dev-keys.ts';

type Setting = {
  keys: DevKeys;
  ports: { partwell: number; demo: number };
  dataDir: string;
  flowsDir: string;
};

/** What a developer may say from outside; everything else named PARTWELL_… or DEMO_… is set here. */
const ownedPrefix = /^(PARTWELL|DEMO)_/;
const fromOutside = ['PARTWELL_LOG', 'PARTWELL_FLOWS', 'DEMO_FAULTS'];

/**
 * The environment of both servers in development. A production variable left in the shell must not reach them,
 * so what is not set here is taken away, but for the few that tune a development run.
 */
export function serverEnv(
  outside: NodeJS.ProcessEnv,
  { keys, ports, dataDir, flowsDir }: Setting,
): { api: NodeJS.ProcessEnv; demo: NodeJS.ProcessEnv } {
  const common: NodeJS.ProcessEnv = Object.fromEntries(
    Object.entries(outside).filter(([name]) => !ownedPrefix.test(name) || fromOutside.includes(name)),
  );
  const shared = {
    PARTWELL_WORKSPACE: keys.workspace,
    PARTWELL_PUBLISHABLE_KEY: keys.publishableKey,
    PARTWELL_CUSTOMER_SECRET: keys.customerSecret,
    PARTWELL_EXECUTOR_SECRET: keys.executorSecret,
    PARTWELL_WEBHOOK_SECRET: keys.webhookSecret,
  };
  const demoUrl = `http://127.0.0.1:${ports.demo}`;
  return {
    api: {
      PARTWELL_LOG: 'warn',
      PARTWELL_FLOWS: flowsDir,
      ...common,
      ...shared,
      PARTWELL_SECRET_KEY: keys.secretKey,
      PARTWELL_PORT: String(ports.partwell),
      PARTWELL_HOST: '127.0.0.1',
      PARTWELL_DATA: path.join(dataDir, 'api'),
      PARTWELL_EXECUTOR_URL: `${demoUrl}/partwell/executor`,
      PARTWELL_WEBHOOK_URL: `${demoUrl}/partwell/webhooks`,
      PARTWELL_ORIGINS: `http://localhost:${ports.demo},${demoUrl}`,
      PARTWELL_ALLOW_HTTP: 'true',
    },
    demo: {
      ...common,
      ...shared,
      DEMO_PORT: String(ports.demo),
      DEMO_DATA: path.join(dataDir, 'demo'),
      DEMO_PARTWELL_URL: `http://localhost:${ports.partwell}`,
    },
  };
}
