import type { Mode } from '@partwell/flow/schema';
import { ApiError } from '../api-error.ts';
import { masterKey } from '../config/master-key.ts';
import { whyOtherSecret } from '../config/secret-of-database.ts';
import { silentLog } from '../log/silent-log.ts';
import type { AuditRecord, KeyRecord } from '../ports/records.ts';
import type { SecretBox } from '../ports/secret-box.ts';
import type { AuditFilter } from '../ports/storage/workspaces.ts';
import type { Storage } from '../ports/storage.ts';
import type { Manager } from '../ports/workspaces.ts';
import {
  createKey,
  type KeyMade,
  type KeyRevoked,
  type KeyWishes,
  listKeys,
  revokeKey,
} from '../services/keys/manage-keys.ts';
import type { KeyPorts } from '../services/keys/new-key.ts';
import { type KeyRotated, rotateKey } from '../services/keys/rotate-key.ts';
import { listAuditLog } from '../services/list-audit-log.ts';
import { changeOrigins, readOrigins } from '../services/settings/origins.ts';
import { openBeside } from '../storage/open-beside.ts';
import { type DatabasePlace, isShared } from '../storage/open-database.ts';
import { databaseClock } from '../system/database-clock.ts';
import { secretBox } from '../system/secret-box.ts';
import { systemClock } from '../system/system-clock.ts';
import { systemRandom } from '../system/system-random.ts';
import { typeIds } from '../system/type-ids.ts';

export interface ManagementOptions {
  readonly place: DatabasePlace;
  readonly workspace: string;
  readonly mode: Mode;
  /** Where the server keeps its secret where it was given none. */
  readonly dataFolder: string;
  /** PARTWELL_SECRET. */
  readonly masterSecret: string | undefined;
}

/** What can be managed with the database alone, beside servers that use it. They notice within two seconds. */
export interface Management {
  listKeys(): Promise<KeyRecord[]>;
  createKey(wishes: KeyWishes): Promise<KeyMade>;
  rotateKey(id: string, overlapHours: number): Promise<KeyRotated>;
  revokeKey(id: string): Promise<KeyRevoked>;
  listOrigins(): Promise<readonly string[]>;
  changeOrigins(change: (origins: readonly string[]) => readonly string[]): Promise<readonly string[]>;
  auditLog(filter: AuditFilter): Promise<{ entries: AuditRecord[]; nextCursor: string | null }>;
  close(): Promise<void>;
}

/** Who has the database may do everything in it, in either mode; what they do is in the audit log all the same. */
export const atTheDatabase = (workspace: string, mode: Mode, operation: string): Manager => ({
  id: workspace,
  mode,
  customerKeys: new Map(),
  endpoints: [],
  origins: undefined,
  actor: 'command_line',
  role: 'admin',
  operation,
});

/** @throws ApiError `master_key_unusable`, `storage_missing` and what else keeps a database from being opened. */
export const openManagement = async (options: ManagementOptions): Promise<Management> => {
  const { workspace, mode } = options;
  const storage = await openBeside(options.place);
  const ofDatabase = isShared(options.place) ? await databaseClock(storage) : undefined;
  const clock = ofDatabase ?? systemClock;
  const ports: KeyPorts = {
    storage,
    clock,
    ids: typeIds(clock, systemRandom),
    random: systemRandom,
    secretBox: await boxOf(storage, options),
    // Servers look for themselves.
    workspaces: { changed: () => undefined },
    log: silentLog,
  };
  const by = (operation: string) => atTheDatabase(workspace, mode, operation);
  return {
    listKeys: () => listKeys(ports, by('listKeys')),
    createKey: (wishes) => createKey(ports, by('createKey'), wishes),
    rotateKey: (id, overlapHours) => rotateKey(ports, by('rotateKey'), id, overlapHours),
    revokeKey: (id) => revokeKey(ports, by('revokeKey'), id),
    listOrigins: () => readOrigins(ports, by('readOrigins')),
    changeOrigins: (change) => changeOrigins(ports, by('changeOrigins'), change),
    auditLog: (filter) => listAuditLog(ports, by('listAuditLog'), filter),
    close: async () => {
      ofDatabase?.stop();
      await storage.close();
    },
  };
};

/** Only signing secrets are sealed: who does not make one needs no secret of the server. */
const boxOf = async (
  storage: Storage,
  { place, dataFolder, masterSecret }: Pick<ManagementOptions, 'place' | 'dataFolder' | 'masterSecret'>,
): Promise<SecretBox> => {
  if (masterSecret === undefined && isShared(place)) return noBox(NOT_SET);
  const secrets = { dataFolder, masterSecret, secretBefore: undefined, secretReplaced: undefined };
  const why = await whyOtherSecret(storage, secrets);
  if (why) return noBox(why);
  return secretBox(await masterKey(dataFolder, masterSecret, systemRandom), systemRandom);
};

const NOT_SET =
  'PARTWELL_SECRET is not set, and signing secrets are sealed with it. Set it as the server has it.';

const noBox = (why: string): SecretBox => ({
  seal: () => {
    throw new ApiError('master_key_unusable', why);
  },
  open: () => undefined,
  sealAnew: () => undefined,
});
