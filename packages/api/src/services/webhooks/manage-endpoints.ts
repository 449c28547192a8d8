import type { AddressProblem } from '../../ports/addresses.ts';
import type { AuditChanges, EndpointRecord } from '../../ports/records.ts';
import { endpointPlace } from '../../ports/secret-box.ts';
import type { EndpointPatch } from '../../ports/storage/webhooks.ts';
import type { Manager, Workspace } from '../../ports/workspaces.ts';
import { endpointsKey } from '../alone-with.ts';
import { audit } from '../audit.ts';
import type { Context } from '../context.ts';
import { ownerOf } from '../owner-of.ts';
import { fromRecord, type KnownEndpoint, knownEndpoint } from './known-endpoint.ts';
import { newSecret } from './new-secret.ts';

/** Each event is written once for each of them, in the transaction of the subscriber who waits. */
export const MOST_ENDPOINTS = 20;

/** Rows a statement, so that nobody waits long for the database meanwhile. */
const BATCH = 1000;

export interface EndpointWishes {
  readonly url: string;
  readonly events: readonly string[] | null;
  readonly description: string;
  readonly enabled: boolean;
}

type Refused =
  | { readonly ok: false; readonly code: 'endpoint_address_refused'; readonly why: AddressProblem }
  | { readonly ok: false; readonly code: 'endpoint_limit' | 'endpoint_not_found' | 'endpoint_configured' };

export type EndpointMade =
  | { readonly ok: true; readonly endpoint: KnownEndpoint; readonly secret: string }
  | Refused;
export type EndpointChanged = { readonly ok: true; readonly endpoint: KnownEndpoint } | Refused;
export type EndpointDeleted = { readonly ok: true } | Refused;

/** Why an endpoint cannot be changed; undefined where it can, if it is there. */
export const whyFixed = (workspace: Workspace, id: string): 'endpoint_configured' | undefined =>
  workspace.endpoints.some((endpoint) => endpoint.id === id) ? 'endpoint_configured' : undefined;

const switched = (enabled: boolean, at: string): Pick<EndpointPatch, 'disabledAt' | 'disabledBecause'> =>
  enabled ? { disabledAt: null, disabledBecause: null } : { disabledAt: at, disabledBecause: 'operator' };

/** For the audit log: of an address only where it leads, as the rest of it may be a secret. */
const changesOf = (before: Partial<EndpointWishes>, after: Partial<EndpointWishes>): AuditChanges =>
  Object.fromEntries(
    (Object.keys(after) as (keyof EndpointWishes)[]).map((name) => {
      const shown = (wishes: Partial<EndpointWishes>) =>
        name === 'url' && wishes.url !== undefined ? new URL(wishes.url).origin : wishes[name];
      return [name, { from: shown(before), to: shown(after) }];
    }),
  );

/** Makes an endpoint. Its secret is in this answer and in no other. */
export const createEndpoint = async (
  { ports }: Context,
  workspace: Manager,
  { enabled, ...wishes }: EndpointWishes,
): Promise<EndpointMade> => {
  const why = await ports.addresses.problemOf(wishes.url);
  if (why) return { ok: false, code: 'endpoint_address_refused', why };
  const owner = ownerOf(workspace);
  const id = ports.ids.create('whe');
  const secret = newSecret(ports.random);
  const at = ports.clock.now().toISOString();
  const endpoint: EndpointRecord = {
    ...owner,
    ...wishes,
    id,
    secret: ports.secretBox.seal(endpointPlace(owner, id), secret),
    previousSecret: null,
    previousUntil: null,
    disabledAt: null,
    disabledBecause: null,
    ...switched(enabled, at),
    failingSince: null,
    createdAt: at,
  };
  const made = await ports.storage.transaction(
    async (records) => {
      if ((await records.endpoints.list(owner)).length >= MOST_ENDPOINTS) return false;
      await records.endpoints.insert(endpoint);
      await audit(ports, records, workspace, id, changesOf({}, { ...wishes, enabled }));
      return true;
    },
    { alone: [endpointsKey(owner)] },
  );
  if (!made) return { ok: false, code: 'endpoint_limit' };
  ports.log.info('endpoint.created', { ...owner, endpoint: id });
  ports.onOutbox?.();
  return { ok: true, endpoint: fromRecord(endpoint), secret };
};

/** Changes what is given. Switched on again, it gets what has waited. */
export const changeEndpoint = async (
  { ports }: Context,
  workspace: Manager,
  id: string,
  { enabled, ...wishes }: Partial<EndpointWishes>,
): Promise<EndpointChanged> => {
  const fixed = whyFixed(workspace, id);
  if (fixed && enabled === true && Object.keys(wishes).length === 0) {
    return enableConfigured(ports, workspace, id);
  }
  if (fixed) return { ok: false, code: fixed };
  const why = wishes.url === undefined ? undefined : await ports.addresses.problemOf(wishes.url);
  if (why) return { ok: false, code: 'endpoint_address_refused', why };
  const owner = ownerOf(workspace);
  const at = ports.clock.now().toISOString();
  const changed = await ports.storage.transaction(
    async (records) => {
      const before = await records.endpoints.findOwned(owner, id);
      if (!before) return undefined;
      const isSwitched = enabled !== undefined && enabled !== (before.disabledAt === null);
      const patch: EndpointPatch = {
        ...wishes,
        ...(isSwitched && switched(enabled, at)),
        // What failed at another address, or before it was switched on, counts against it no more.
        ...((isSwitched || wishes.url !== undefined) && { failingSince: null }),
      };
      if (Object.keys(patch).length > 0) await records.endpoints.update(id, patch);
      const was = { ...before, enabled: before.disabledAt === null };
      await audit(
        ports,
        records,
        workspace,
        id,
        changesOf(was, { ...wishes, ...(isSwitched && { enabled }) }),
      );
      return { ...before, ...patch };
    },
    { alone: [endpointsKey(owner)] },
  );
  if (!changed) return { ok: false, code: 'endpoint_not_found' };
  ports.log.info('endpoint.changed', { ...owner, endpoint: id });
  ports.onOutbox?.();
  return { ok: true, endpoint: fromRecord(changed) };
};

/** The one thing that can be changed of an endpoint from the configuration: that it answered 410 counts no more. */
const enableConfigured = async (
  ports: Context['ports'],
  workspace: Manager,
  id: string,
): Promise<EndpointChanged> => {
  const owner = ownerOf(workspace);
  await ports.storage.transaction(
    async (records) => {
      await records.outbox.enable(owner, id);
      await audit(ports, records, workspace, id, { enabled: { to: true } });
    },
    { alone: [endpointsKey(owner)] },
  );
  const endpoint = await knownEndpoint(ports.storage, workspace, id);
  if (!endpoint) return { ok: false, code: 'endpoint_not_found' };
  ports.log.info('endpoint.changed', { ...owner, endpoint: id });
  ports.onOutbox?.();
  return { ok: true, endpoint };
};

/** Deletes an endpoint with all that was to be sent to it, or was. What is on its way arrives. */
export const deleteEndpoint = async (
  { ports }: Context,
  workspace: Manager,
  id: string,
): Promise<EndpointDeleted> => {
  const fixed = whyFixed(workspace, id);
  if (fixed) return { ok: false, code: fixed };
  const owner = ownerOf(workspace);
  const removed = await ports.storage.transaction(
    async (records) => {
      if (!(await records.endpoints.remove(owner, id))) return false;
      await audit(ports, records, workspace, id);
      return true;
    },
    { alone: [endpointsKey(owner)] },
  );
  if (!removed) return { ok: false, code: 'endpoint_not_found' };
  // Nobody sends any of it from here on. What an end of this process leaves goes when it is too old.
  while ((await ports.storage.deliveries.removeOf(id, BATCH)) === BATCH);
  ports.log.info('endpoint.deleted', { ...owner, endpoint: id });
  return { ok: true };
};
