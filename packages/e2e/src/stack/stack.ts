import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '@partwell/api/testing';
import ky from 'ky';
import type { DemoState } from './demo-state.ts';
import { Program } from './program.ts';

const root = path.resolve(import.meta.dirname, '../../../..');

/** The product as it is run: the API and the demo SaaS, each a process with its own data in a temporary folder. */
export interface Stack {
  readonly api: Program;
  readonly demo: Program;
  readonly workspace: string;
  readonly publishableKey: string;
  readonly secretKey: string;
  readonly customerSecret: string;
  /** Where the API keeps its SQLite file. */
  readonly data: string;
  state(as: string): Promise<DemoState>;
  /** Sessions of a customer, as the management API tells them, newest first. */
  sessions(customer: string): Promise<readonly SessionRow[]>;
  /** Scripts the next calls of the demo's executor. */
  fault(mode: string, times?: number): Promise<void>;
  end(): Promise<void>;
}

export interface SessionRow {
  readonly id: string;
  readonly status: string;
  readonly [key: string]: unknown;
}

interface StackOptions {
  /** For the API, beyond what it needs. */
  readonly env?: Record<string, string>;
  /** The same for the demo. */
  readonly demoEnv?: Record<string, string>;
}

export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const folder = await mkdtemp(path.join(tmpdir(), 'partwell-e2e-'));
  const [apiPort, demoPort] = [await freePort(), await freePort()];
  const secret = () => `whsec_${randomBytes(32).toString('base64')}`;
  const shared = {
    PARTWELL_WORKSPACE: 'ws_e2e',
    PARTWELL_PUBLISHABLE_KEY: `pk_test_${randomBytes(12).toString('hex')}`,
    PARTWELL_CUSTOMER_SECRET: `cs_test_k1_${randomBytes(32).toString('base64url')}`,
    PARTWELL_EXECUTOR_SECRET: secret(),
    PARTWELL_WEBHOOK_SECRET: secret(),
  };
  const secretKey = `sk_test_${randomBytes(16).toString('hex')}`;
  const demoUrl = `http://127.0.0.1:${demoPort}`;
  const data = path.join(folder, 'api');
  const api = new Program({
    file: path.join(root, 'packages/api/src/main.ts'),
    port: apiPort,
    ready: '/healthz',
    env: {
      ...shared,
      PARTWELL_PORT: String(apiPort),
      PARTWELL_DATA: data,
      PARTWELL_FLOWS: path.join(root, 'examples/flows'),
      PARTWELL_SECRET_KEY: secretKey,
      PARTWELL_EXECUTOR_URL: `${demoUrl}/partwell/executor`,
      PARTWELL_WEBHOOK_URL: `${demoUrl}/partwell/webhooks`,
      PARTWELL_ALLOW_HTTP: 'true',
      ...options.env,
    },
  });
  const demo = new Program({
    file: path.join(root, 'examples/demo-saas/src/main.ts'),
    port: demoPort,
    ready: '/',
    env: {
      ...shared,
      DEMO_PORT: String(demoPort),
      DEMO_DATA: path.join(folder, 'demo'),
      DEMO_PARTWELL_URL: `http://localhost:${apiPort}`,
      DEMO_FAULTS: 'true',
      ...options.demoEnv,
    },
  });
  const end = async () => {
    await Promise.all([api.end('SIGTERM'), demo.end('SIGTERM')]);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await Promise.all([demo.start(), api.start()]);
  } catch (error) {
    await end();
    throw error;
  }

  return {
    api,
    demo,
    workspace: shared.PARTWELL_WORKSPACE,
    publishableKey: shared.PARTWELL_PUBLISHABLE_KEY,
    customerSecret: shared.PARTWELL_CUSTOMER_SECRET,
    secretKey,
    data,
    state: (as) => ky(`${demo.url}/demo/state`, { searchParams: { as } }).json<DemoState>(),
    sessions: async (customer) => {
      const page = await ky(`${api.url}/v1/sessions`, {
        searchParams: { customer },
        headers: { authorization: `Bearer ${secretKey}` },
      }).json<{ data: SessionRow[] }>();
      return page.data;
    },
    fault: async (mode, times = 1) => {
      await ky.post(`${demo.url}/demo/faults`, { json: { mode, times } });
    },
    end,
  };
}
