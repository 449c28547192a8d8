import { createHash, timingSafeEqual } from 'node:crypto';
import type { Workspace, Workspaces } from '../ports/workspaces.ts';

export interface ConfiguredWorkspace {
  readonly workspace: Workspace;
  readonly publishableKey: string;
  readonly secretKey: string;
  /** Exact origins, such as `https://app.example.com`; undefined allows any. */
  readonly origins: readonly string[] | undefined;
}

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** The one workspace of a self-hosted server, as the environment describes it. Its secret key is kept hashed. */
export const configuredWorkspace = (options: ConfiguredWorkspace): Workspaces => {
  const { workspace, publishableKey, origins } = options;
  const secretKeyHash = hashOf(options.secretKey);
  return {
    byPublishableKey: (key) => (key === publishableKey ? workspace : undefined),
    bySecretKey: (key) => (timingSafeEqual(hashOf(key), secretKeyHash) ? workspace : undefined),
    byId: (id, mode) => (id === workspace.id && mode === workspace.mode ? workspace : undefined),
    allowsOrigin: (origin) => origins === undefined || origins.includes(origin),
  };
};
