import type { EndpointRecord } from '../../ports/records.ts';
import type { Records } from '../../ports/storage.ts';
import type { WebhookEndpoint, Workspace } from '../../ports/workspaces.ts';

/** An endpoint as its owner sees it, wherever it comes from. Without its secret. */
export interface KnownEndpoint
  extends Pick<
    EndpointRecord,
    | 'id'
    | 'mode'
    | 'url'
    | 'events'
    | 'description'
    | 'disabledAt'
    | 'disabledBecause'
    | 'failingSince'
    | 'previousUntil'
  > {
  readonly isConfigured: boolean;
  /** null: it comes from the configuration. */
  readonly createdAt: string | null;
}

/** One that the configuration names. It is switched off only by its own 410, and only at that address. */
const fromConfiguration = async (
  { outbox }: Pick<Records, 'outbox'>,
  { id: workspace, mode }: Workspace,
  { id, url }: WebhookEndpoint,
): Promise<KnownEndpoint> => {
  const goneAt = await outbox.goneAt({ id, url }, { workspace, mode });
  return {
    id,
    mode,
    url,
    events: null,
    description: '',
    isConfigured: true,
    disabledAt: goneAt ?? null,
    disabledBecause: goneAt === undefined ? null : 'gone',
    failingSince: null,
    previousUntil: null,
    createdAt: null,
  };
};

export const fromRecord = ({ secret, previousSecret, ...endpoint }: EndpointRecord): KnownEndpoint => ({
  ...endpoint,
  isConfigured: false,
});

/** Every endpoint of a workspace, the configured ones first. */
export const knownEndpoints = async (
  records: Pick<Records, 'outbox' | 'endpoints'>,
  workspace: Workspace,
): Promise<KnownEndpoint[]> => {
  const owner = { workspace: workspace.id, mode: workspace.mode };
  const configured = await Promise.all(
    workspace.endpoints.map((endpoint) => fromConfiguration(records, workspace, endpoint)),
  );
  return [...configured, ...(await records.endpoints.list(owner)).map(fromRecord)];
};

/** One endpoint of a workspace. A foreign id is as unknown as one that never was. */
export const knownEndpoint = async (
  records: Pick<Records, 'outbox' | 'endpoints'>,
  workspace: Workspace,
  id: string,
): Promise<KnownEndpoint | undefined> => {
  const configured = workspace.endpoints.find((endpoint) => endpoint.id === id);
  if (configured) return fromConfiguration(records, workspace, configured);
  const found = await records.endpoints.findOwned({ workspace: workspace.id, mode: workspace.mode }, id);
  return found && fromRecord(found);
};
