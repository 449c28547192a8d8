import pg from 'pg';
import { connectionConfig } from './connection-config.ts';
import { type Patience, requestSettings } from './session-settings.ts';
import { TextClient } from './text-client.ts';

/** What tells how somebody left a client; the second as PostgreSQL says it: `I`dle, in a `T`ransaction, in a failed (`E`) one. */
interface Left {
  readonly readyForQuery?: boolean;
  getTransactionStatus?(): string | null;
}

/** The connections that requests share. */
export const openPool = (url: string, connections: number, patience: Patience): pg.Pool => {
  const pool = new pg.Pool({
    ...connectionConfig(url, requestSettings(patience), patience),
    Client: TextClient,
    max: connections,
    // What is asked at once goes out at once, and is answered in that order.
    pipeline: true,
    // Whoever changes a password or moves a server must not have to restart anybody.
    maxLifetimeSeconds: 3600,
  });
  // Whoever uses a connection that breaks is told by its query; without listeners the process would end.
  const told = () => undefined;
  pool.on('error', told);
  pool.on('connect', (client) => client.on('error', told));
  // One that still owes an answer when its user has given up would let the next one down as well, and one that is left
  // in a transaction would take the next one into it.
  pool.on('release', (_error, client) => {
    const { readyForQuery, getTransactionStatus } = client as Left;
    const isLeftInside = ['T', 'E'].includes(getTransactionStatus?.call(client) ?? '');
    if (readyForQuery === false || isLeftInside) void client.end().catch(told);
  });
  return pool;
};
