import type { TestProject } from 'vitest/node';
import { migratePostgres } from '../../storage/postgres/migrate-postgres.ts';
import { databaseUrl, onServer, type PostgresAddress } from './postgres-database.ts';
import { startPostgresServer } from './postgres-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgres: PostgresAddress;
  }
}

const TEMPLATE = 'partwell_template';

/** Starts the one server of a run, with a migrated database that each test gets a copy of. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const server = await startPostgresServer();
  // An order of letters that is nobody's bytes, so that it shows where ours is forgotten.
  const order = `locale_provider icu icu_locale 'en-US' locale 'C'`;
  await onServer(server.url, `create database ${TEMPLATE} template template0 ${order}`);
  await migratePostgres(databaseUrl(server.url, TEMPLATE), { connectMillis: 5000 });
  project.provide('postgres', { url: server.url, template: TEMPLATE });
  return server.remove;
};
