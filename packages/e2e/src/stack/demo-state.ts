import type { SubscriptionState } from '@partwell/flow/schema';

/** What the demo's own database says about one subscriber (`GET /demo/state`). */
export interface DemoState {
  readonly subscription: SubscriptionState;
  readonly ledger: readonly {
    readonly action: string | null;
    readonly command: { readonly kind: string; readonly [key: string]: unknown };
    readonly [key: string]: unknown;
  }[];
  readonly leads: readonly Record<string, unknown>[];
  readonly webhooks: readonly {
    readonly id: string;
    readonly type: string;
    readonly [key: string]: unknown;
  }[];
}
