/** How long things may take on PostgreSQL before somebody is told. */
export interface Patience {
  /** To be let in. @default 5000 */
  readonly connectMillis: number;
  /** For another transaction to give something back. @default 5000 */
  readonly lockMillis: number;
  /** For one statement, at the server. @default 15000 */
  readonly statementMillis: number;
  /** For the answer to one statement, here: where the network swallows it, the server cannot tell. @default 20000 */
  readonly answerMillis: number;
  /** Between two statements of a transaction, at the server. @default 15000 */
  readonly idleInTransactionMillis: number;
}

export const defaultPatience: Patience = {
  connectMillis: 5000,
  lockMillis: 5000,
  statementMillis: 15_000,
  answerMillis: 20_000,
  idleInTransactionMillis: 15_000,
};

/** A machine that vanished gives back what it holds after about this: it sends no farewell. */
const KEEPALIVE = { tcp_keepalives_idle: 10, tcp_keepalives_interval: 5, tcp_keepalives_count: 3 };

const asOptions = (settings: Readonly<Record<string, string | number>>): string =>
  Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${String(value).replaceAll(' ', '\\ ')}`)
    .join(' ');

/** For the connections that requests use. */
export const requestSettings = (patience: Patience): string =>
  asOptions({
    // Locks keep apart what must be; each statement sees what was committed before it.
    default_transaction_isolation: 'read committed',
    statement_timeout: patience.statementMillis,
    lock_timeout: patience.lockMillis,
    idle_in_transaction_session_timeout: patience.idleInTransactionMillis,
    ...KEEPALIVE,
  });

/** For the connection that holds locks for as long as it lives. */
export const holdingSettings = (): string =>
  asOptions({ statement_timeout: 0, idle_session_timeout: 0, ...KEEPALIVE });

/**
 * For the connection that migrates, as long as that takes. It waits for a table only so long: everybody else waits
 * behind it, and a dump may keep a table for hours.
 */
export const migrationSettings = (): string =>
  asOptions({
    statement_timeout: 0,
    idle_in_transaction_session_timeout: 0,
    lock_timeout: 10_000,
    ...KEEPALIVE,
  });
