import type { Kysely } from 'kysely';
import type { InstallationRecords } from '../../ports/storage/installation.ts';
import type { Tables } from '../tables.ts';

/** Queries on what is known about the installation as a whole. */
export const installationQueries = (db: Kysely<Tables>): InstallationRecords => {
  const find: InstallationRecords['find'] = async (name) =>
    (await db.selectFrom('installation').select('value').where('name', '=', name).executeTakeFirst())?.value;

  return {
    find,

    keep: async (name, value) => {
      await db
        .insertInto('installation')
        .values({ name, value })
        .onConflict((conflict) => conflict.column('name').doNothing())
        .execute();
      return (await find(name)) ?? value;
    },

    put: async (name, value) => {
      await db
        .insertInto('installation')
        .values({ name, value })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
        .execute();
    },
  };
};
