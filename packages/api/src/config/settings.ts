import type { Mode } from '@partwell/flow/schema';
import type { SignedAddress } from '../ports/workspaces.ts';
import type { DatabasePlace } from '../storage/open-database.ts';
import type { CustomerSecret } from '../tokens/customer-secret.ts';
import type { UnknownVariable } from './unknown-variables.ts';

/** The environment, understood. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Where figures are told; undefined: nowhere. */
  readonly metrics: { readonly port: number; readonly host: string } | undefined;
  readonly dataFolder: string;
  readonly database: DatabasePlace;
  readonly flowsFolder: string;
  readonly workspace: string;
  readonly mode: Mode;
  readonly publishableKey: string;
  readonly secretKey: string;
  readonly customerSecret: CustomerSecret;
  /** `page`: the host's page carries everything out. undefined: the database may name somebody; nobody is served otherwise. */
  readonly executor: SignedAddress | 'page' | undefined;
  readonly webhook: SignedAddress | undefined;
  /** undefined: any. */
  readonly origins: readonly string[] | undefined;
  /** undefined: generated once into the data folder. */
  readonly masterSecret: string | undefined;
  /** The one before it: what was made with it is worth as much as ever. */
  readonly secretBefore: string | undefined;
  /** The mark of a secret that is given up, so that a server starts with another one. undefined: none is. */
  readonly secretReplaced: string | undefined;
  /** How many days sessions are kept. undefined: for ever. */
  readonly retentionDays: number | undefined;
  /** Reverse proxies before it whose `X-Forwarded-For` is believed. */
  readonly proxies: number;
  /** How long it says that it is stopping, and still serves, before it does. */
  readonly drainSeconds: number;
  readonly allowHttp: boolean;
  readonly logLevel: string;
  /** Variables of the environment that look like settings and are none. */
  readonly unknownVariables: readonly UnknownVariable[];
}
