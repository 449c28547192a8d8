/** Codes with which SQLite says "not now" rather than "you are wrong". */
const UNAVAILABLE = /^SQLITE_(BUSY|LOCKED|FULL|IOERR|CANTOPEN|READONLY|NOMEM|CORRUPT|NOTADB)/;

/** Nothing can be written, whatever can be read. */
const REFUSES_WRITES = /^SQLITE_(FULL|IOERR|CANTOPEN|READONLY)/;

/** The code of an error of SQLite; empty for any other. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && error.name === 'SqliteError' ? String((error as { code?: unknown }).code) : '';

/** Whether SQLite cannot be used now. */
export const isUnavailable = (error: unknown): boolean => UNAVAILABLE.test(codeOf(error));

/** Whether SQLite says that nothing can be written. */
export const refusesWrites = (error: unknown): boolean => REFUSES_WRITES.test(codeOf(error));

/** Whether another program has the file for writing. */
export const isLocked = (error: unknown): boolean => codeOf(error).startsWith('SQLITE_BUSY');
