import type { DatabasePlace } from '@partwell/api/database';
import { CliError } from '../errors/cli-error.ts';

/** Where the environment says that a server's database is, read as the server reads it. */
export async function databasePlace(): Promise<DatabasePlace> {
  const { readDatabase } = await import('@partwell/api/database');
  const { place, problems } = readDatabase(process.env);
  if (problems.length > 0) throw new CliError('environment_invalid', problems.join('\n'));
  return place;
}

/** The SQLite file of a server, for what is done to files only. */
export async function databaseFile(instead: string): Promise<string> {
  const place = await databasePlace();
  if ('file' in place) return place.file;
  throw new CliError(
    'environment_invalid',
    `PARTWELL_DATABASE_URL is set, so the database is in PostgreSQL, and there is no file. ${instead}`,
  );
}
