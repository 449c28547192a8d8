import { type Mode, modes } from '@partwell/flow/schema';
import { findMasterKey, keyFrom } from '../config/master-key.ts';
import { type KeptSecrets, openedSecrets } from '../kept-secrets.ts';
import type { DisabledReason, EndpointRecord, Owner } from '../ports/records.ts';
import { endpointPlace, executorPlace, keyPlace, type SecretBox } from '../ports/secret-box.ts';
import type { Records } from '../ports/storage.ts';
import type { SignedAddress } from '../ports/workspaces.ts';
import { openBeside } from '../storage/open-beside.ts';
import { isShared } from '../storage/open-database.ts';
import { secretBox } from '../system/secret-box.ts';
import { systemClock } from '../system/system-clock.ts';
import { systemRandom } from '../system/system-random.ts';
import type { ManagementOptions } from './open-management.ts';

/** Who is called, with what calls are signed with. */
export type ManagedAddress = SignedAddress;

export interface ManagedEndpoint {
  readonly id: string;
  /** undefined while it is switched off, or where its secret cannot be read. */
  readonly address: ManagedAddress | undefined;
  readonly disabledBecause: DisabledReason | null;
  readonly failingSince: string | null;
}

/** What the database says of one mode beside the environment. */
export interface ManagedMode {
  readonly mode: Mode;
  readonly executor: ManagedAddress | undefined;
  readonly endpoints: readonly ManagedEndpoint[];
  /** What was sealed with another secret than the two that are named: `the executor`, or the id of an endpoint or a signing key. */
  readonly unreadable: readonly string[];
}

/**
 * Looks at what is managed over the API, in both modes, also while servers use the database, and changes nothing.
 *
 * @returns undefined where the secret of the server is not at hand, without which little of it can be read.
 * @throws StorageError `storage_missing` and what else keeps a database from being opened.
 */
export const inspectManaged = async (
  options: Omit<ManagementOptions, 'mode'> & {
    /** PARTWELL_SECRET_BEFORE. */
    readonly secretBefore: string | undefined;
  },
): Promise<readonly ManagedMode[] | undefined> => {
  const { place, workspace, dataFolder, masterSecret, secretBefore } = options;
  if (masterSecret === undefined && isShared(place)) return undefined;
  const key = await findMasterKey(dataFolder, masterSecret);
  if (!key) return undefined;
  const storage = await openBeside(place);
  try {
    const box = secretBox(key, systemRandom, secretBefore === undefined ? undefined : keyFrom(secretBefore));
    const found: ManagedMode[] = [];
    for (const mode of modes) found.push(await inspect(storage, box, { workspace, mode }));
    return found;
  } finally {
    await storage.close();
  }
};

const inspect = async (records: Records, box: SecretBox, owner: Owner): Promise<ManagedMode> => {
  const unreadable: string[] = [];
  const open = (place: string, sealed: string, what: string): string | undefined => {
    const secret = box.open(place, sealed);
    if (secret === undefined) unreadable.push(what);
    return secret;
  };
  const addressOf = (
    place: string,
    kept: KeptSecrets & { readonly url: string },
    what: string,
  ): ManagedAddress | undefined => {
    if (open(place, kept.secret, what) === undefined) return undefined;
    return { url: kept.url, secrets: openedSecrets(box, place, kept, systemClock.now()) };
  };
  const said = (await records.modes.find(owner))?.executor;
  const executor = said?.kind === 'http' ? addressOf(executorPlace(owner), said, 'the executor') : undefined;
  const endpointOf = (endpoint: EndpointRecord): ManagedEndpoint => {
    const { id, disabledAt, disabledBecause, failingSince } = endpoint;
    const address = addressOf(endpointPlace(owner, id), endpoint, id);
    return { id, address: disabledAt === null ? address : undefined, disabledBecause, failingSince };
  };
  const endpoints = (await records.endpoints.list(owner)).map(endpointOf);
  for (const { id, sealed, revokedAt } of await records.keys.list(owner)) {
    if (sealed !== null && revokedAt === null) open(keyPlace(owner, id), sealed, id);
  }
  return { mode: owner.mode, executor, endpoints, unreadable };
};
