import pg from 'pg';
import { connectionConfig } from './connection-config.ts';
import { type Patience, requestSettings } from './session-settings.ts';
import { TextClient } from './text-client.ts';

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
  // One that still owes an answer when its user has given up would let the next one down as well.
  pool.on('release', (_error, client) => {
    if ((client as { readyForQuery?: boolean }).readyForQuery === false) void client.end().catch(told);
  });
  return pool;
};
