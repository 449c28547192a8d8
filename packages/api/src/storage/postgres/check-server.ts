import { type Kysely, sql } from 'kysely';
import { StorageError } from '../storage-error.ts';

/** The oldest that is looked after by its makers while this is written; older ones are not tried. */
const OLDEST_VERSION = 14;

interface Server {
  readonly version: number;
  readonly encoding: string;
  readonly synchronous: string;
  readonly standby: boolean;
  readonly readonly: boolean;
}

/** Looks whether a server can keep what is promised, before anything is written. @throws StorageError `storage_unusable` | `storage_unreachable` */
export const checkServer = async <T>(db: Kysely<T>): Promise<void> => {
  const { rows } = await sql<Server>`select
    current_setting('server_version_num')::int as version,
    current_setting('server_encoding') as encoding,
    current_setting('synchronous_commit') as synchronous,
    pg_is_in_recovery() as standby,
    current_setting('transaction_read_only') = 'on' as readonly`.execute(db);
  const [server] = rows;
  const why = server && whyNotServer(server);
  if (!why) return;
  // After a fail-over it may be the primary again.
  throw new StorageError(server.standby || server.readonly ? 'storage_unreachable' : 'storage_unusable', why);
};

/** Why a server will not do; undefined for one that will. */
export const whyNotServer = (server: Server): string | undefined => {
  const { version, encoding, synchronous, standby, readonly } = server;
  const major = Math.floor(version / 10_000);
  if (major < OLDEST_VERSION) {
    return `This is PostgreSQL ${major}. Partwell needs ${OLDEST_VERSION} or newer.`;
  }
  if (encoding !== 'UTF8') {
    return `The database is encoded in ${encoding}, which not every name fits into. Make one with: create database … encoding 'UTF8' template template0;`;
  }
  if (synchronous === 'off') {
    return 'synchronous_commit is off here, so that a crash would lose what subscribers were told. Switch it on: alter database … set synchronous_commit = on;';
  }
  if (standby) return 'This server is a standby and takes no writes. Give the address of the primary.';
  return readonly
    ? 'The database takes no writes: default_transaction_read_only is on here. Give the address of the primary, or switch it off where somebody switched it on: for the server, the database or the role.'
    : undefined;
};
