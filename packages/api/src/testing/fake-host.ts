import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { changesNothing } from '@partwell/flow/eligibility';
import {
  type Command,
  type ExecutorRequest,
  executorRequest,
  type SubscriptionState,
} from '@partwell/flow/schema';
import { Webhook } from 'standardwebhooks';
import { carriedOut } from '../billing/carried-out.ts';
import { freshState } from './fake-host-state.ts';

/**
 * What the host does with the next calls of its executor:
 * `hang` answers never and does nothing; `apply-then-hang` and `apply-then-500` do it and do not say so;
 * `error` answers 500 and does nothing; `refuse` says a definite no; `garbage` answers 200 with nonsense
 * after doing it; `lie` answers 200 and does nothing; `slow` does it after 300 ms; `rate-limit` answers 429 with a
 * `Retry-After` of ten minutes and does nothing.
 */
export type HostFault =
  | 'hang'
  | 'apply-then-hang'
  | 'apply-then-500'
  | 'error'
  | 'refuse'
  | 'garbage'
  | 'lie'
  | 'slow'
  | 'rate-limit';

/** One line of the billing ledger: what was really done, and for which action. */
export interface LedgerEntry {
  readonly action: string;
  readonly customer: string;
  readonly subscription: string;
  readonly offer: string | null;
  readonly command: Command;
}

export interface ReceivedWebhook {
  readonly id: string;
  readonly timestamp: string;
  readonly verified: boolean;
  readonly type: string;
  readonly body: { type: string; timestamp: string; data: Record<string, unknown> };
}

export interface FakeHostOptions {
  /** `whsec_…` for executor calls and webhooks alike. */
  readonly secret: string;
  /** @default 0: any free port */
  readonly port?: number;
  /**
   * Told the moment the executor is called, when something was carried out, and when a webhook came; each before
   * anything is answered, and before a webhook is among those that were received. `action` is what it is about,
   * `type` that of the webhook.
   */
  readonly watch?: (moment: 'called' | 'applied' | 'told', action: string | undefined, type?: string) => void;
}

export interface FakeHost {
  readonly executorUrl: string;
  readonly webhookUrl: string;
  /** In order; one entry an action id, as a host's unique key makes sure. */
  readonly ledger: readonly LedgerEntry[];
  /** Every call of the executor that was signed rightly. */
  readonly calls: readonly ExecutorRequest[];
  /** Calls whose signature was wrong. */
  readonly forged: number;
  readonly webhooks: readonly ReceivedWebhook[];
  state(subscription: string): SubscriptionState;
  /** Takes another secret from now on. */
  signedWith(secret: string): void;
  /** Changes a subscription as the host's own page would. */
  change(subscription: string, patch: Partial<SubscriptionState>): void;
  /** Scripts the next executions (not readings). @param times @default 1 */
  script(fault: HostFault, times?: number): void;
  /** Scripts the next readings to answer 500. */
  failReadings(times: number): void;
  /** Scripts the answers to the next webhooks: a status, with `Retry-After` if given. */
  scriptWebhooks(...answers: { status: number; retryAfter?: string }[]): void;
  close(): Promise<void>;
}

/** A small, stateful host over real HTTP: the other side of the executor and of the webhooks. */
export const startFakeHost = async (options: FakeHostOptions): Promise<FakeHost> => {
  const subscriptions = new Map<string, SubscriptionState>();
  const ledger: LedgerEntry[] = [];
  const calls: ExecutorRequest[] = [];
  const webhooks: ReceivedWebhook[] = [];
  const faults: HostFault[] = [];
  const answers: { status: number; retryAfter?: string }[] = [];
  let { secret } = options;
  let forged = 0;
  let failingReadings = 0;

  const state = (id: string) => subscriptions.get(id) ?? freshState(id);

  const apply = ({ id, customer, subscription, offer, command }: Execution): void => {
    if (ledger.some((entry) => entry.action === id)) return;
    const before = state(subscription);
    subscriptions.set(subscription, {
      ...carriedOut(before, command),
      appliedActions: [...before.appliedActions, id],
    });
    ledger.push({ action: id, customer, subscription, offer, command });
    options.watch?.('applied', id);
  };

  const execute = async (action: Execution, respond: Respond): Promise<void> => {
    const known = ledger.some((entry) => entry.action === action.id);
    const fault = faults.shift();
    options.watch?.('called', action.id);
    const answerState = () => respond(200, { subscription: state(action.subscription) });
    switch (fault) {
      case 'hang':
        return;
      case 'error':
        return respond(500, { message: 'scripted' });
      case 'refuse':
        return respond(409, { code: 'not_possible', message: 'scripted' });
      case 'lie':
        return answerState();
      case 'rate-limit':
        return respond(429, { message: 'scripted' }, { 'retry-after': '600' });
      case 'slow':
        await new Promise((resolve) => setTimeout(resolve, 300));
    }
    const gone = state(action.subscription).cancelAt !== null;
    if (!known && gone && action.command.kind !== 'cancel' && !changesNothing(action.command)) {
      return respond(409, { code: 'subscription_canceled', message: 'The subscription is canceled.' });
    }
    apply(action);
    if (fault === 'apply-then-hang') return;
    if (fault === 'apply-then-500') return respond(500, { message: 'scripted' });
    if (fault === 'garbage') return respond(200, '<html>It works!</html>');
    answerState();
  };

  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const verified = isSigned(request, body, secret);
    const respond: Respond = (status, answer, headers = {}) => {
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(typeof answer === 'string' ? answer : JSON.stringify(answer));
    };
    if (request.url === '/webhooks') return receive(request, response, body, verified);
    if (!verified) {
      forged += 1;
      return respond(401, { code: 'signature', message: 'The signature is wrong.' });
    }
    const call = executorRequest.parse(JSON.parse(body));
    calls.push(call);
    if (call.type === 'action.execute') return execute(call.action, respond);
    if (failingReadings > 0) {
      failingReadings -= 1;
      return respond(500, { message: 'scripted' });
    }
    respond(200, { subscription: state(call.subscription) });
  });

  const receive = (request: IncomingMessage, response: ServerResponse, body: string, verified: boolean) => {
    const parsed = JSON.parse(body);
    options.watch?.('told', parsed.data?.action, parsed.type);
    webhooks.push({
      id: String(request.headers['webhook-id']),
      timestamp: String(request.headers['webhook-timestamp']),
      verified,
      type: parsed.type,
      body: parsed,
    });
    const answer = answers.shift();
    response.writeHead(answer?.status ?? 204, answer?.retryAfter ? { 'retry-after': answer.retryAfter } : {});
    response.end();
  };

  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    executorUrl: `${origin}/executor`,
    webhookUrl: `${origin}/webhooks`,
    ledger,
    calls,
    webhooks,
    get forged() {
      return forged;
    },
    state,
    signedWith: (other) => {
      secret = other;
    },
    change: (id, patch) => {
      subscriptions.set(id, { ...state(id), ...patch });
    },
    script: (fault, times = 1) => {
      for (let index = 0; index < times; index += 1) faults.push(fault);
    },
    failReadings: (times) => {
      failingReadings = times;
    },
    scriptWebhooks: (...next) => {
      answers.push(...next);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

type Execution = Extract<ExecutorRequest, { type: 'action.execute' }>['action'];
type Respond = (status: number, answer: unknown, headers?: Record<string, string>) => void;

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
};

/** The signature alone: the age of the timestamp is left out, because tests move the clock by days. */
const isSigned = (request: IncomingMessage, body: string, secret: string): boolean => {
  const {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signature,
  } = request.headers;
  if (typeof id !== 'string' || typeof timestamp !== 'string') return false;
  const ours = new Webhook(secret).sign(id, new Date(Number(timestamp) * 1000), body);
  return String(signature).split(' ').includes(ours);
};
