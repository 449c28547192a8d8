import type { Mode } from '@partwell/flow/schema';

/** Where a workspace wants its webhooks. */
export interface WebhookEndpoint {
  readonly id: string;
  readonly url: string;
  /** `whsec_<base64>`. */
  readonly secret: string;
}

/** One SaaS in one mode: `live` and `test` never see each other. */
export interface Workspace {
  readonly id: string;
  readonly mode: Mode;
  /** HMAC keys of customer tokens by `kid`. */
  readonly customerKeys: ReadonlyMap<string, Uint8Array>;
  readonly endpoints: readonly WebhookEndpoint[];
}

/** Finds the workspace a credential belongs to: the only way to learn which one a request is about. */
export interface Workspaces {
  byPublishableKey(key: string): Workspace | undefined;
  bySecretKey(key: string): Workspace | undefined;
  /** For the workers, which start from a stored row. */
  byId(id: string, mode: Mode): Workspace | undefined;
  /** Whether a page of this origin may use the publishable routes. */
  allowsOrigin(origin: string): boolean;
}
