import type { Mode } from '@partwell/flow/schema';
import type { Owner } from './records.ts';
import type { Role } from './roles.ts';

/** An address, and what is sent there is signed with. */
export interface SignedAddress {
  readonly url: string;
  /** `whsec_<base64>`, each signs: while one is changed for another there are two. */
  readonly secrets: readonly string[];
}

/** Where a workspace wants its webhooks. */
export interface WebhookEndpoint extends SignedAddress {
  readonly id: string;
}

/** One SaaS in one mode: `live` and `test` never see each other. */
export interface Workspace {
  readonly id: string;
  readonly mode: Mode;
  /** HMAC keys of customer tokens by `kid`: those that are good at this moment. */
  readonly customerKeys: ReadonlyMap<string, Uint8Array>;
  /** Told that a token was signed with one of them. @default nobody wants to know */
  readonly signedWith?: (kid: string) => void;
  /** Those that the configuration names. */
  readonly endpoints: readonly WebhookEndpoint[];
  /** The configuration names who carries out; where it does not, the database has to. @default it is not said, and taken for granted */
  readonly hasConfiguredExecutor?: boolean;
  /** Exact origins of pages that may start sessions; undefined allows any. */
  readonly origins: readonly string[] | undefined;
  /** Those of them that the configuration names. */
  readonly configuredOrigins?: readonly string[];
}

/** Who is behind a management request, and what they do: written into the audit log with every change. */
export interface Manager extends Workspace {
  /**
   * The id of a key, `configured` for the key of the environment, `command_line` for who has the database itself, `file`
   * for that of a flow, when a server starts.
   */
  readonly actor: string;
  readonly role: Role;
  /** `operationId` of the route. */
  readonly operation: string;
}

export type PublishableKeyFound =
  | { readonly ok: true; readonly workspace: Workspace }
  /** Nobody carries out in it: no session begins, and drafts can be looked at all the same. */
  | { readonly ok: false; readonly code: 'mode_not_served'; readonly workspace: Workspace }
  | { readonly ok: false; readonly code: 'key_unknown' | 'key_revoked' | 'key_expired' };

export type SecretKeyFound =
  | { readonly ok: true; readonly workspace: Workspace; readonly actor: string; readonly role: Role }
  | { readonly ok: false; readonly code: 'secret_key_invalid' | 'key_revoked' | 'key_expired' };

/**
 * Finds the workspace a credential belongs to: the only way to learn which one a request is about. Keys of other
 * workspaces are as unknown as what never was one.
 */
export interface Workspaces {
  byPublishableKey(key: string): Promise<PublishableKeyFound>;
  bySecretKey(key: string): Promise<SecretKeyFound>;
  /** Those that the configuration names for this owner. */
  endpointsOf(owner: Owner): readonly WebhookEndpoint[];
  /**
   * Whose actions are carried out here, and whose managed endpoints are told: also in a mode that was closed, so that
   * nothing that was begun in it is left as it is.
   */
  served(): Promise<readonly Owner[]>;
  /**
   * Whether a page of this origin may use the publishable routes.
   *
   * @param mode of the session that it asks about. @default whichever, where that is not known yet
   */
  allowsOrigin(origin: string, mode?: Mode): Promise<boolean>;
  /** Something about keys, origins or executors was changed here: what is remembered is not true any more. */
  changed(): void;
}
