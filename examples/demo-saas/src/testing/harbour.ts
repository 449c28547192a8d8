import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newSigningSecret, type SubscriptionState } from '@partwell/node';
import { Webhook } from 'standardwebhooks';
import { onTestFinished } from 'vitest';
import type { Config } from '../config/config.ts';
import { createApp } from '../create-app.ts';
import { createFaults } from '../faults/faults.ts';
import { startServer } from '../start-server.ts';
import type { Lead } from '../storage/leads.ts';
import type { LedgerEntry } from '../storage/ledger.ts';
import { openDatabase } from '../storage/open-database.ts';
import { seedAll } from '../storage/seed.ts';
import type { ReceivedWebhook } from '../storage/webhooks.ts';
import { subscribers } from '../subscribers/index.ts';

export const keys = {
  workspace: 'ws_halyard',
  publishableKey: 'pk_test_halyard',
  customerSecret: newSigningSecret('test'),
  executorSecret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  webhookSecret: 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD',
};

export interface DemoState {
  subscription: SubscriptionState;
  ledger: LedgerEntry[];
  leads: Lead[];
  webhooks: ReceivedWebhook[];
}

/** Halyard on a free port with a database of its own, gone when the test is over. */
export async function harbour({ partwell = true, faults = false } = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'halyard-'));
  const config: Config = {
    host: '127.0.0.1',
    port: 0,
    dataDir,
    partwellUrl: 'http://localhost:4680',
    partwell: partwell ? keys : undefined,
    faults,
  };
  const db = openDatabase(dataDir);
  const now = () => new Date();
  seedAll(db, subscribers, now());
  const app = createApp({ config, db, now, faults: faults ? createFaults() : undefined });
  const started = await startServer(app, config);
  if (started.code === 'failed') throw new Error(started.message);
  const { server } = started;
  onTestFinished(async () => {
    await server.stop();
    db.close();
    rmSync(dataDir, { recursive: true });
  });
  return visitor(`http://127.0.0.1:${server.port}`);
}

interface SignedCall {
  id?: string;
  secondsFromNow?: number;
  secret?: string;
  signal?: AbortSignal;
}

/** Reads like a person, and like Partwell, at Halyard's address. */
function visitor(address: string) {
  const post = (path: string, body: string, headers: Record<string, string>, signal?: AbortSignal) =>
    fetch(`${address}${path}`, {
      method: 'POST',
      body,
      headers,
      redirect: 'manual',
      ...(signal && { signal }),
    });
  return {
    address,
    /** The HTML of a page, seen as one of the subscribers. */
    async page(path: string, as: string): Promise<string> {
      return (await fetch(`${address}${path}`, { headers: { cookie: `halyard_as=${as}` } })).text();
    },
    /** Sends a form without JavaScript, as a browser does. */
    form: (path: string, as: string) =>
      post(path, '', {
        cookie: `halyard_as=${as}`,
        origin: address,
        'content-type': 'application/x-www-form-urlencoded',
      }),
    post,
    async state(as: string): Promise<DemoState> {
      return (await (await fetch(`${address}/demo/state?as=${as}`)).json()) as DemoState;
    },
    async execute(as: string, command: object, { action = 'act_1', secondsFromNow = 0 } = {}) {
      const { subscription } = await this.state(as);
      const call = executeAction({ as, action, subscription: subscription.id, command });
      return this.partwell('/partwell/executor', call, { id: action, secondsFromNow });
    },
    /** Posts what Partwell would, signed with the right secret unless told otherwise. */
    partwell(path: string, content: unknown, options: SignedCall = {}) {
      const { id = 'msg_1', secondsFromNow = 0, secret = secretOf(path), signal } = options;
      const body = JSON.stringify(content);
      const at = new Date(Date.now() + secondsFromNow * 1000);
      const headers = {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': new Webhook(secret).sign(id, at, body),
      };
      return post(path, body, headers, signal);
    },
  };
}

const secretOf = (path: string) => (path.endsWith('/executor') ? keys.executorSecret : keys.webhookSecret);

export const executeAction = (about: {
  as: string;
  action: string;
  subscription: string;
  command: object;
}) => ({
  type: 'action.execute',
  workspace: 'ws_halyard',
  mode: 'test',
  action: {
    id: about.action,
    session: 'ses_1',
    customer: `cus_${about.as}`,
    subscription: about.subscription,
    offer: 'kind' in about.command && about.command.kind === 'cancel' ? null : 'offer',
    command: about.command,
  },
});

/** Status and `code` of an answer that is a no. */
export async function refusal(response: Response): Promise<[status: number, code: string]> {
  const { code } = (await response.json()) as { code: string };
  return [response.status, code];
}
