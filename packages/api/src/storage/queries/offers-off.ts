import type { Kysely } from 'kysely';
import type { Owner } from '../../ports/records.ts';
import type { OffersOffRecords } from '../../ports/storage/flows.ts';
import type { Tables } from '../tables.ts';

/** Queries on flows whose offers are switched off. */
export const offersOffQueries = (db: Kysely<Tables>): OffersOffRecords => {
  const owned = ({ workspace, mode }: Owner) =>
    db.selectFrom('offers_off').where('workspace', '=', workspace).where('mode', '=', mode);

  return {
    list: (owner) => owned(owner).select(['flow', 'since']).orderBy('flow').execute(),

    since: async (owner, flow) =>
      (await owned(owner).select('since').where('flow', '=', flow).executeTakeFirst())?.since,

    turnOff: async ({ workspace, mode }, flow, since) => {
      await db
        .insertInto('offers_off')
        .values({ workspace, mode, flow, since })
        .onConflict((conflict) => conflict.columns(['workspace', 'mode', 'flow']).doNothing())
        .execute();
    },

    turnOn: async ({ workspace, mode }, flow) => {
      await db
        .deleteFrom('offers_off')
        .where('workspace', '=', workspace)
        .where('mode', '=', mode)
        .where('flow', '=', flow)
        .execute();
    },
  };
};
