import type { Workspace, Workspaces } from '../ports/workspaces.ts';
import { hashKey } from '../tokens/hash-key.ts';

export interface ConfiguredWorkspace {
  readonly workspace: Omit<Workspace, 'origins'>;
  readonly publishableKey: string;
  readonly secretKey: string;
  /** Exact origins, such as `https://app.example.com`; undefined allows any. */
  readonly origins: readonly string[] | undefined;
}

/** What the environment calls its key in the audit log. */
export const CONFIGURED_ACTOR = 'configured';

/** One workspace in one mode, as the environment describes it, and nothing else. Its secret key is kept hashed. */
export const configuredWorkspace = (options: ConfiguredWorkspace): Workspaces => {
  const { publishableKey, origins } = options;
  const workspace: Workspace = { ...options.workspace, origins, configuredOrigins: origins ?? [] };
  const secretKeyHash = hashKey(options.secretKey);
  return {
    byPublishableKey: async (key) =>
      key === publishableKey ? { ok: true, workspace } : { ok: false, code: 'key_unknown' },
    bySecretKey: async (key) =>
      hashKey(key) === secretKeyHash
        ? { ok: true, workspace, actor: CONFIGURED_ACTOR, role: 'admin' }
        : { ok: false, code: 'secret_key_invalid' },
    endpointsOf: (owner) =>
      owner.workspace === workspace.id && owner.mode === workspace.mode ? workspace.endpoints : [],
    served: async () => [{ workspace: workspace.id, mode: workspace.mode }],
    allowsOrigin: async (origin) => origins === undefined || origins.includes(origin),
    changed: () => undefined,
  };
};
