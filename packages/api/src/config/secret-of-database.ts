import { createHmac } from 'node:crypto';
import { ApiError } from '../api-error.ts';
import type { Log } from '../ports/log.ts';
import type { Random } from '../ports/random.ts';
import type { Records } from '../ports/storage.ts';
import { findMasterKey, keyFrom, masterKey, secretFile } from './master-key.ts';
import type { Settings } from './settings.ts';
import { WITHOUT_SECRET } from './without-secret.ts';

const NAME = 'secret';

/** Of a database that was used by a version that kept no mark. */
const UNKNOWN = 'unknown';

export type SecretSettings = Pick<
  Settings,
  'dataFolder' | 'masterSecret' | 'secretBefore' | 'secretReplaced'
>;

/** What a secret is known by, in the database and to people: it leads back to no secret. */
const markOf = (key: Uint8Array): string =>
  createHmac('sha256', key).update('the secret of this database').digest('hex').slice(0, 12);

/** Of the secret that a database was used with; undefined for one that was not used. */
const markIn = async ({
  installation,
  flows,
}: Pick<Records, 'installation' | 'flows'>): Promise<string | undefined> =>
  (await installation.find(NAME)) ?? ((await flows.everyVersion()).length > 0 ? UNKNOWN : undefined);

/** Why a server would not start with this secret on this database; undefined where it would. */
export const whyOtherSecret = async (
  records: Pick<Records, 'installation' | 'flows'>,
  { dataFolder, masterSecret, secretBefore, secretReplaced }: SecretSettings,
): Promise<string | undefined> => {
  const known = await markIn(records);
  if (known === undefined || known === secretReplaced) return undefined;
  const key = await findMasterKey(dataFolder, masterSecret);
  const goOn = `Without it, ${WITHOUT_SECRET}. If it is lost for good, start with PARTWELL_SECRET_REPLACED=${known}.`;
  if (!key) {
    return `The database was used with a secret that is not here: PARTWELL_SECRET is not set, and there is no file ${secretFile(dataFolder)}. Restore the file from a backup, or set PARTWELL_SECRET to what was in it. ${goOn}`;
  }
  if (known === UNKNOWN || known === markOf(key)) return undefined;
  if (secretBefore !== undefined && known === markOf(keyFrom(secretBefore))) return undefined;
  const which = masterSecret === undefined ? `in ${secretFile(dataFolder)}` : 'in PARTWELL_SECRET';
  return `The secret ${which} is another one than the database was used with. Give the server the one of before; where you replace it, name that as PARTWELL_SECRET_BEFORE, and nothing is lost. ${goOn}`;
};

/**
 * The key of the installation: the one that its database was used with, unless somebody says that it was replaced. It
 * is made where the database is new.
 *
 * @throws ApiError `master_key_unusable` | `master_key_differs`
 */
export const secretOfDatabase = async (
  { storage, random, log }: { readonly storage: Records; readonly random: Random; readonly log: Log },
  settings: SecretSettings,
): Promise<Uint8Array> => {
  const why = await whyOtherSecret(storage, settings);
  if (why) throw new ApiError('master_key_differs', why);
  const key = await masterKey(settings.dataFolder, settings.masterSecret, random);
  const mark = markOf(key);
  const kept = await storage.installation.keep(NAME, mark);
  if (kept === mark) return key;
  // Another process may have been faster on a new database, with another secret.
  const since = await whyOtherSecret(storage, settings);
  if (since) throw new ApiError('master_key_differs', since);
  await storage.installation.put(NAME, mark);
  log.warn('secret.replaced');
  return key;
};
