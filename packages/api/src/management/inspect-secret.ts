import { isApiError } from '../api-error.ts';
import { type SecretSettings, whyOtherSecret } from '../config/secret-of-database.ts';
import { openBeside } from '../storage/open-beside.ts';
import { type DatabasePlace, isShared } from '../storage/open-database.ts';

/**
 * Looks whether a server would start on a database with the secret of an environment, and changes nothing.
 *
 * @returns why not; undefined where it would, and where the environment does not give the secret of a shared database.
 * @throws StorageError what keeps a database from being opened.
 */
export const inspectSecret = async (
  place: DatabasePlace,
  settings: SecretSettings,
): Promise<string | undefined> => {
  if (isShared(place) && settings.masterSecret === undefined) return undefined;
  const storage = await openBeside(place);
  try {
    return await whyOtherSecret(storage, settings);
  } catch (error) {
    if (isApiError(error) && error.code === 'master_key_unusable') return error.message;
    throw error;
  } finally {
    await storage.close();
  }
};
