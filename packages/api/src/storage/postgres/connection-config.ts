import type { ClientConfig } from 'pg';
import pg from 'pg';
import { fromPostgresText } from './postgres-text.ts';
import type { Patience } from './session-settings.ts';

/** How values become ours, by the number PostgreSQL has for their type. */
const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  // bigint: counts, sums of money in minor units. All of them are far below 2^53.
  20: Number,
  // text
  25: fromPostgresText,
};

const types: NonNullable<ClientConfig['types']> = {
  getTypeParser: ((type: number, format?: 'text' | 'binary') =>
    parsers[type] ?? pg.types.getTypeParser(type, format as 'text')) as typeof pg.types.getTypeParser,
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
