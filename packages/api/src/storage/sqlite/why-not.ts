import { StorageError } from '../storage-error.ts';
import { codeOf } from './sqlite-troubles.ts';

type Advice = (path: string) => string;

/** What a code means for who starts a server, and the fix; it may be longer than what is written here. */
const byCode: Readonly<Record<string, Advice>> = {
  SQLITE_READONLY: (path) =>
    `The database ${path} may only be read. Let the user of the server write the file, what lies beside it and its folder (PARTWELL_DATA), and mount the disk for writing.`,
  SQLITE_FULL: (path) =>
    `There is no room for the database ${path}. Make room on its disk, and start again: nothing in it is lost.`,
  SQLITE_NOTADB: (path) =>
    `${path} is no SQLite database. Put it aside and restore a backup with \`partwell restore\`, or let PARTWELL_DATA name another folder.`,
  SQLITE_CORRUPT: (path) =>
    `The database ${path} is damaged. Keep a copy of it, and restore a backup with \`partwell restore\`.`,
  SQLITE_CANTOPEN: (path) =>
    `The database ${path} cannot be opened or made. Let the user of the server write its folder, which PARTWELL_DATA names.`,
  SQLITE_IOERR: (path) => `The disk of the database ${path} does not do what it is asked. Look after it.`,
  SQLITE_BUSY: (path) =>
    `Another program keeps the database ${path} to itself. Start again when it has ended.`,
};

/** An error of SQLite while a file is opened, as something that says what to do. */
export const whyNotSqlite = (path: string, cause: unknown): StorageError => {
  if (cause instanceof StorageError) return cause;
  const code = Object.keys(byCode).find((known) => codeOf(cause).startsWith(known));
  const why = cause instanceof Error ? cause.message : String(cause);
  const words = (code && byCode[code]?.(path)) ?? `The database ${path} cannot be opened: ${why}.`;
  return new StorageError('storage_unusable', words, { cause });
};
