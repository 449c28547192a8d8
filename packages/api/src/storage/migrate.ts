import type { Kysely } from 'kysely';
import { DEFAULT_MIGRATION_TABLE, Migrator } from 'kysely/migration';
import { migrations } from './migrations/index.ts';
import { StorageError } from './storage-error.ts';

/** All migrations, in order, for a database of either kind. */
export const migratorOf = <T>(db: Kysely<T>): Migrator =>
  new Migrator({ db, provider: { getMigrations: async () => migrations } });

/**
 * Brings a database to the newest migration. Several processes may do so at once where the database can be
 * shared: one migrates, the others wait for it.
 *
 * @returns the names of those that were missing.
 * @throws StorageError `storage_newer` | `storage_damaged`
 */
export const migrate = async <T>(db: Kysely<T>): Promise<readonly string[]> => {
  await refuseNewer(db);
  const { error, results = [] } = await migratorOf(db).migrateToLatest();
  if (error) throw isCorrupted(error) ? corrupted(error) : error;
  return results.map(({ migrationName }) => migrationName);
};

const isCorrupted = (error: unknown): error is Error =>
  error instanceof Error && error.message.startsWith('corrupted migrations');

const corrupted = (cause: Error): StorageError =>
  new StorageError(
    'storage_damaged',
    `The database has not seen the migrations in the order in which they are made: somebody has changed what it says of them, or a version that was never released has used it. Restore a backup from before. (${cause.message})`,
    { cause },
  );

/** What a newer program wrote may be something this one would misread. */
const refuseNewer = async <T>(db: Kysely<T>): Promise<void> => {
  const newest = (await compareMigrations(db)).newer.at(-1);
  if (newest === undefined) return;
  throw new StorageError(
    'storage_newer',
    `The database was brought to ${newest} by a newer Partwell; this one knows it up to ${Object.keys(migrations).at(-1)}. Start that version or a later one, or restore a backup from before.`,
  );
};

/** Those this program needs and the database has not: somebody may have put an older one in its place. */
export const missingMigrations = async <T>(db: Kysely<T>): Promise<readonly string[]> => {
  const done = new Set(await namesDone(db));
  return Object.keys(migrations).filter((name) => !done.has(name));
};

export interface MigrationsCompared {
  /** Of this program, not seen by the database; all of them where it is empty. */
  readonly missing: readonly string[];
  /** Seen by the database, unknown to this program. */
  readonly newer: readonly string[];
}

/** Compares what a database has seen with what this program knows; an empty one has seen nothing. */
export const compareMigrations = async <T>(db: Kysely<T>): Promise<MigrationsCompared> => {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  const isNew = !tables.some(({ name }) => name === DEFAULT_MIGRATION_TABLE);
  const done = isNew ? [] : await namesDone(db);
  return {
    missing: Object.keys(migrations).filter((name) => !done.includes(name)),
    newer: done.filter((name) => !Object.hasOwn(migrations, name)),
  };
};

/** What the database has seen, in order. */
const namesDone = async <T>(db: Kysely<T>): Promise<readonly string[]> => {
  const rows = await (db as unknown as Kysely<Record<typeof DEFAULT_MIGRATION_TABLE, { name: string }>>)
    .selectFrom(DEFAULT_MIGRATION_TABLE)
    .select('name')
    .orderBy('name')
    .execute();
  return rows.map(({ name }) => name);
};
