import type { ClientConfig } from 'pg';
import pg from 'pg';
import type { Patience } from './session-settings.ts';

/** `bigint`: counts, sums of money in minor units. All of them are far below 2^53. */
const INT8 = 20;

const types: NonNullable<ClientConfig['types']> = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === INT8 ? Number : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
};

/**
 * What every connection to a server has in common.
 *
 * @param url `postgres://user:password@host:port/database`; its own `options` are kept.
 * @param settings of the session, as `-c name=value`.
 */
export const connectionConfig = (
  url: string,
  settings: string,
  { connectMillis, answerMillis }: Pick<Patience, 'connectMillis'> & Partial<Patience>,
): ClientConfig => {
  const address = new URL(url);
  const given = address.searchParams.get('options');
  address.searchParams.delete('options');
  return {
    connectionString: address.href,
    options: given ? `${given} ${settings}` : settings,
    application_name: address.searchParams.get('application_name') ?? 'partwell',
    connectionTimeoutMillis: connectMillis,
    ...(answerMillis !== undefined && { query_timeout: answerMillis }),
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    types,
  };
};
