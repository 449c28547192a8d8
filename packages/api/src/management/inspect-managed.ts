import { type Mode, modes } from '@partwell/flow/schema';
import { findMasterKey, keyFrom } from '../config/master-key.ts';
import type { DisabledReason, EndpointRecord, ExecutorSetting, Owner } from '../ports/records.ts';
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

type Going = { readonly previousSecret?: string | null; readonly previousUntil?: string | null };

const inspect = async (records: Records, box: SecretBox, owner: Owner): Promise<ManagedMode> => {
  const unreadable: string[] = [];
  const open = (place: string, sealed: string, what: string): string | undefined => {
    const secret = box.open(place, sealed);
    if (secret === undefined) unreadable.push(what);
    return secret;
  };
  const now = systemClock.now().toISOString();
  /** What signs as well. Whether it can be read is of no account: it is going. */
  const alsoSigns = (place: string, { previousSecret, previousUntil }: Going) => {
    const secretBefore =
      previousSecret && (previousUntil ?? '') > now ? box.open(place, previousSecret) : undefined;
    return secretBefore === undefined ? {} : { secretBefore };
  };
  const executorOf = (said: ExecutorSetting | null | undefined): ManagedAddress | undefined => {
    if (said?.kind !== 'http') return undefined;
    const place = executorPlace(owner);
    const secret = open(place, said.secret, 'the executor');
    return secret === undefined ? undefined : { url: said.url, secret, ...alsoSigns(place, said) };
  };
  const executor = executorOf((await records.modes.find(owner))?.executor);
  const endpointOf = ({
    id,
    url,
    disabledAt,
    disabledBecause,
    failingSince,
    ...endpoint
  }: EndpointRecord) => {
    const place = endpointPlace(owner, id);
    const secret = open(place, endpoint.secret, id);
    const address =
      disabledAt === null && secret !== undefined
        ? { url, secret, ...alsoSigns(place, endpoint) }
        : undefined;
    return { id, address, disabledBecause, failingSince };
  };
  const endpoints = (await records.endpoints.list(owner)).map(endpointOf);
  for (const { id, sealed, revokedAt } of await records.keys.list(owner)) {
    if (sealed !== null && revokedAt === null) open(keyPlace(owner, id), sealed, id);
  }
  return {
    mode: owner.mode,
    executor,
    endpoints,
    unreadable,
  };
};
