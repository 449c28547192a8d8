import { carriedOut } from '@partwell/api';
import type { Command, CustomerFacts, SubscriptionState } from '@partwell/flow/schema';
import { isPartwellError, verifyExecutorCall, verifyWebhook, type WebhookHeaders } from '@partwell/node';
import type { DevKeys } from './dev-keys.ts';
import type { News } from './feed.ts';

type Call = Extract<News, { kind: 'call' }>;

interface Reply {
  readonly status: number;
  readonly body?: unknown;
}

/** A host that carries out whatever it is asked, in memory, and shows what it is told. */
export interface PretendHost {
  /** Remembers a subscriber who is shown a page. */
  meet(facts: CustomerFacts): void;
  execute(body: string, headers: WebhookHeaders): Reply;
  receive(body: string, headers: WebhookHeaders): Reply;
}

/** @param show is told each call once, as it comes. */
export function pretendHost(keys: DevKeys, show: (call: Omit<Call, 'kind' | 'at'>) => void): PretendHost {
  const subscriptions = new Map<string, SubscriptionState>();
  const stateOf = (id: string) => subscriptions.get(id) ?? unknownState(id);

  return {
    meet: ({ subscription }) => {
      subscriptions.set(subscription.id, stateFrom(subscription));
    },
    execute: (body, headers) =>
      checked(() => {
        const call = verifyExecutorCall(body, headers, keys.PARTWELL_EXECUTOR_SECRET);
        if (call.type === 'subscription.read') {
          return { status: 200, body: { subscription: stateOf(call.subscription) } };
        }
        const { id, subscription, command } = call.action;
        const before = stateOf(subscription);
        if (!before.appliedActions.includes(id)) {
          show({ to: 'executor', says: command.kind, body: call });
          const after = carriedOut(before, command as Command);
          subscriptions.set(subscription, { ...after, appliedActions: [...before.appliedActions, id] });
        }
        return { status: 200, body: { subscription: stateOf(subscription) } };
      }),
    receive: (body, headers) =>
      checked(() => {
        const event = verifyWebhook(body, headers, keys.PARTWELL_WEBHOOK_SECRET);
        show({ to: 'webhook', says: event.type, body: event });
        return { status: 204 };
      }),
  };
}

function checked(answer: () => Reply): Reply {
  try {
    return answer();
  } catch (error) {
    if (!isPartwellError(error)) throw error;
    return { status: 401, body: { code: error.code, message: error.message } };
  }
}

const stateFrom = (facts: CustomerFacts['subscription']): SubscriptionState => ({
  id: facts.id,
  status: facts.status,
  plan: facts.plan,
  price: facts.price,
  interval: facts.interval,
  currentPeriodEnd: facts.currentPeriodEnd,
  nextChargeAt: facts.currentPeriodEnd,
  cancelAt: facts.cancelAt ?? null,
  pausedUntil: facts.pausedUntil ?? null,
  scheduledPlan: null,
  discount: null,
  ...(facts.seats && { seats: facts.seats.count, scheduledSeats: null }),
  priceKeptUntil: null,
  appliedActions: [],
});

/** Somebody on a page of the developer's own: what they pay is known there only. */
const unknownState = (id: string): SubscriptionState => ({
  id,
  status: 'active',
  plan: 'unknown',
  price: { amount: 0, currency: 'USD' },
  interval: 'month',
  currentPeriodEnd: '2100-01-01T00:00:00Z',
  nextChargeAt: null,
  cancelAt: null,
  pausedUntil: null,
  scheduledPlan: null,
  discount: null,
  appliedActions: [],
});
