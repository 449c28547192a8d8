import { join } from 'node:path';
import type { DatabasePlace } from '../storage/open-database.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const ADDRESS = 'Write postgres://user:password@host:5432/database, or unset it to keep a SQLite file.';

/**
 * Where the environment says that the database is. Values are not repeated: there is a password in one.
 *
 * @returns the place, and what is wrong with what was said.
 */
export const readDatabase = (
  environment: Environment,
): { readonly place: DatabasePlace; readonly problems: readonly string[] } => {
  const problems: string[] = [];
  const get = (name: string) => environment[name]?.trim() || undefined;
  const url = get('PARTWELL_DATABASE_URL');
  const connections = get('PARTWELL_DATABASE_CONNECTIONS') ?? '10';
  if (!/^[1-9]\d{0,2}$/.test(connections)) {
    problems.push('PARTWELL_DATABASE_CONNECTIONS is not understood. Write a number from 1 to 999.');
  }
  if (url === undefined) {
    return { place: { file: join(get('PARTWELL_DATA') ?? '.partwell', 'partwell.sqlite') }, problems };
  }
  const why = whyNotPostgres(url);
  if (why) problems.push(`PARTWELL_DATABASE_URL ${why}`);
  return { place: { url, connections: Number(connections) }, problems };
};

/** Why an address is none of a PostgreSQL database; undefined for one that is. */
export const whyNotPostgres = (url: string): string | undefined => {
  if (!URL.canParse(url)) {
    return `is no address. ${ADDRESS} Characters such as @ : / # in a password are percent-encoded (%40 %3A %2F %23).`;
  }
  const { protocol, pathname } = new URL(url);
  if (!/^postgres(ql)?:$/.test(protocol)) return `is of another kind of database. ${ADDRESS}`;
  return pathname.length > 1 ? undefined : `names no database. ${ADDRESS}`;
};
