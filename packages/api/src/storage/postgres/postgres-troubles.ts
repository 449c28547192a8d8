/** SQLSTATEs, or their classes, with which PostgreSQL says "not now" rather than "you are wrong". */
const UNAVAILABLE = [
  /^08/, // the connection is gone
  /^53/, // out of disk, memory or connections
  /^57P/, // shutting down, crashed, starting up, dropped
  /^58/, // the disk itself
  /^XX00[12]$/, // a page or an index is damaged
  /^25006$/, // a standby took over the address
  /^25P0[34]$/, // idle for too long inside a transaction
  /^55P03$/, // somebody else holds a lock for too long
  /^57014$/, // a statement took too long
];

/** Nothing can be written, whatever can be read: no room on the disk, a broken one, or a server that takes no writes. */
const REFUSES_WRITES = /^(53100|58030|25006)$/;

/** Undone because of another transaction. Run again it may pass; run again a few times, it is "not now". */
const CONFLICT = /^(40001|40P01)$/;

/** What the network says, below PostgreSQL. */
const NETWORK =
  /^(E(CONNREFUSED|CONNRESET|CONNABORTED|PIPE|TIMEDOUT|HOSTUNREACH|NETUNREACH|NETDOWN|NOTFOUND|AI_AGAIN))$/;

/** pg gives these no code. */
const WITHOUT_CODE =
  /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Query read timeout|Client (has encountered a connection error|was closed) and is not queryable)/;

/** The code of an error of pg or of the network; undefined for any other. */
export const codeOf = (error: unknown): string | undefined => {
  const code = error instanceof Error ? (error as { code?: unknown }).code : undefined;
  return typeof code === 'string' ? code : undefined;
};

/** Whether a transaction was undone only because of another one. */
export const isConflict = (error: unknown): boolean => CONFLICT.test(codeOf(error) ?? '');

/** Whether nobody answered, or the connection went away. */
export const isConnectionTrouble = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const code = codeOf(error);
  if (code === undefined) return WITHOUT_CODE.test(error.message);
  // A socket that is not there; a file that is not there is somebody else's trouble.
  const isNoSocket = code === 'ENOENT' && (error as { syscall?: unknown }).syscall === 'connect';
  return isNoSocket || NETWORK.test(code);
};

/** Whether PostgreSQL says that nothing can be written. */
export const refusesWrites = (error: unknown): boolean => REFUSES_WRITES.test(codeOf(error) ?? '');

/** Whether PostgreSQL cannot be used now. */
export const isUnavailable = (error: unknown): boolean => {
  const code = codeOf(error) ?? '';
  return isConnectionTrouble(error) || isConflict(error) || UNAVAILABLE.some((pattern) => pattern.test(code));
};
