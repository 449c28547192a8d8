import { randomUUID } from 'node:crypto';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { migratorOf } from '../../storage/migrate.ts';
import { columnTypes } from '../../storage/postgres/column-types.ts';
import { openPostgres, type PostgresOptions } from '../../storage/postgres/open-postgres.ts';
import type { MakeDatabase } from './test-database.ts';

/** Where a server for tests is, and the migrated database that others are copied from. */
export interface PostgresAddress {
  /** Of the database of the server itself, for making others. */
  readonly url: string;
  readonly template: string;
}

/** One statement as the owner of the server. */
export const onServer = async (
  url: string,
  text: string,
  values: readonly (string | number | null)[] = [],
): Promise<Record<string, unknown>[]> => {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(text, [...values])).rows;
  } finally {
    await client.end();
  }
};

/** The address of another database of the same server. */
export const databaseUrl = (url: string, name: string): string => {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
};

const migrateTo = async (url: string, name: string): Promise<void> => {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const db = new Kysely({ dialect: new PostgresDialect({ pool }), plugins: [columnTypes()] });
  const { error } = await migratorOf(db).migrateTo(name);
  await db.destroy();
  if (error) throw error;
};

/** A database of its own on a server, copied from one that is migrated already. */
export const postgresDatabase =
  ({ url: server, template }: PostgresAddress, options?: PostgresOptions): MakeDatabase =>
  async (_folder, { migratedTo } = {}) => {
    const name = `test_${randomUUID().replaceAll('-', '')}`;
    const from = migratedTo === undefined ? template : 'template0';
    await onServer(server, `create database ${name} template ${from}`);
    const url = databaseUrl(server, name);
    if (migratedTo) await migrateTo(url, migratedTo);
    return {
      environment: {
        PARTWELL_DATABASE_URL: url,
        PARTWELL_SECRET: 'the same words for every process of a test',
      },
      diskFull: { name: 'error', code: '53100' },
      open: () => openPostgres(url, options),
      query: (text, ...values) => onServer(url, text, values),
      drop: async () => {
        await onServer(server, `drop database if exists ${name} with (force)`);
      },
    };
  };
