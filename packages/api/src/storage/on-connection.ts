import type { DatabaseConnection, Kysely, KyselyConfig } from 'kysely';
import { kyselyOver } from './kysely-over.ts';

/** Queries on a connection that is ours for a while. */
export interface OnConnection<T> {
  readonly db: Kysely<T>;
  /** What is asked afterwards would belong to whoever has the connection by then: it is a mistake, and told. */
  readonly end: () => void;
}

/**
 * Queries on one connection, each handed over at the moment it is asked for, in that order. Kysely by itself holds the
 * second one back until the first has been answered, which is one round trip to the database for each.
 *
 * @param over what queries are built and compiled like.
 */
export const onConnection = <T>(
  over: Kysely<T>,
  config: Pick<KyselyConfig, 'dialect'>,
  connection: DatabaseConnection,
): OnConnection<T> => {
  let isOver = false;
  return {
    db: kyselyOver(over, config, {
      provideConnection: async (use) => {
        if (isOver) throw new Error('The transaction has ended: what it asks has to be awaited before.');
        return use(connection);
      },
    }),
    end: () => {
      isOver = true;
    },
  };
};
