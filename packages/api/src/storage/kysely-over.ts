import { type ConnectionProvider, DummyDriver, Kysely, type KyselyConfig } from 'kysely';

/**
 * Queries like those of another one, on connections that come from elsewhere.
 *
 * @param over what queries are built and compiled like.
 */
export const kyselyOver = <T>(
  over: Kysely<T>,
  { dialect }: Pick<KyselyConfig, 'dialect'>,
  connections: ConnectionProvider,
): Kysely<T> =>
  new Kysely<T>({
    config: { dialect },
    dialect,
    driver: new DummyDriver(),
    executor: over.getExecutor().withConnectionProvider(connections),
  });
