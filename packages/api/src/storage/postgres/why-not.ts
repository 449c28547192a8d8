import { StorageError } from '../storage-error.ts';
import { codeOf, isConnectionTrouble } from './postgres-troubles.ts';

/** Where it is, for a person to read: never with the password. */
export const placeOf = (url: string) => {
  const { hostname, port, pathname, username, searchParams } = new URL(url);
  return {
    server: `${searchParams.get('host') ?? (hostname || 'localhost')}:${port || 5432}`,
    database: decodeURIComponent(pathname.slice(1)) || decodeURIComponent(username),
    user: decodeURIComponent(username) || 'the user this process runs as',
  };
};

type Place = ReturnType<typeof placeOf>;
type Advice = (place: Place, cause: unknown) => string;

const wrongPassword: Advice = ({ server, user }) =>
  `PostgreSQL at ${server} does not let ${user} in. Check name and password; in an address, characters such as @ : / # are percent-encoded (%40 %3A %2F %23).`;
const noPassword: Advice = ({ server, user }) =>
  `PostgreSQL at ${server} wants a password of ${user}, and PARTWELL_DATABASE_URL gives none. Write it behind the user: postgres://user:password@host:5432/database, characters such as @ : / # percent-encoded (%40 %3A %2F %23).`;
/** Which of its limits it has reached is in its words only. */
const noConnection: Advice = ({ server, database, user }, cause) => {
  const words = cause instanceof Error ? cause.message : '';
  const needed = 'A process takes PARTWELL_DATABASE_CONNECTIONS and one more.';
  if (words.includes('for role'))
    return `${user} may have no more connections to PostgreSQL at ${server}. Raise its limit: alter role "${user}" connection limit 50; ${needed}`;
  if (words.includes('for database'))
    return `No more connections may be made to ${database} at ${server}. Raise its limit: alter database "${database}" connection limit 50; ${needed}`;
  return `PostgreSQL at ${server} has no connection left. Raise its max_connections, or end what holds them. ${needed}`;
};
const startingOrStopping: Advice = ({ server }) =>
  `PostgreSQL at ${server} is starting up or shutting down. Start again in a moment.`;

/** What a code means for who starts a server, and the fix. */
const byCode: Readonly<Record<string, Advice>> = {
  ECONNREFUSED: ({ server }) =>
    `Nothing listens at ${server}. Start PostgreSQL, or put its host and port into the address.`,
  ENOENT: ({ server }) =>
    `There is no socket of PostgreSQL at ${server}. Start it, or give its folder as host.`,
  ENOTFOUND: ({ server }) => `The host of ${server} is not known. Check the address for a slip of the pen.`,
  EAI_AGAIN: ({ server }) => `The host of ${server} cannot be looked up now. Check the name and the network.`,
  '28P01': wrongPassword,
  '28000': wrongPassword,
  '3D000': ({ server, database }) =>
    `PostgreSQL at ${server} has no database ${database}. Make it: create database "${database}";`,
  '53300': noConnection,
  '42501': ({ user, database }) =>
    `${user} may not make tables in ${database}. Grant it: grant create, usage on schema public to "${user}";`,
  '55P03': ({ database }) =>
    `Something holds a table of ${database} that has to be changed: a dump, or a statement somebody forgot. Start again when it has ended.`,
  '57P01': startingOrStopping,
  '57P02': startingOrStopping,
  '57P03': startingOrStopping,
};

/** What passes, so that starting again later will do: it starts or stops, is crowded, or somebody holds a table. */
const LATER = /^(57P|53300$|55P03$)/;

/** pg says this without a code where it is asked for a password and has none. */
const wantsPassword = (cause: unknown): boolean =>
  cause instanceof Error && /^SASL: .*password must be a/.test(cause.message);

/** An error of pg while a database is opened, as something that says what to do. */
export const whyNot = (url: string, cause: unknown): StorageError => {
  if (cause instanceof StorageError) return cause;
  const place = placeOf(url);
  const code = codeOf(cause) ?? '';
  const known = wantsPassword(cause) ? noPassword : Object.hasOwn(byCode, code) ? byCode[code] : undefined;
  if (isConnectionTrouble(cause)) {
    const advice =
      known?.(place, cause) ?? `PostgreSQL at ${place.server} does not answer. Is a firewall between?`;
    return new StorageError('storage_unreachable', advice, { cause });
  }
  const advice =
    known?.(place, cause) ??
    `The database ${place.database} at ${place.server} cannot be opened: ${cause instanceof Error ? cause.message : cause}.`;
  return new StorageError(LATER.test(code) ? 'storage_unreachable' : 'storage_unusable', advice, { cause });
};
