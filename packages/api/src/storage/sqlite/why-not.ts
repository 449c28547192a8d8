import { dirname } from 'node:path';
import { StorageError } from '../storage-error.ts';

interface Why {
  readonly path: string;
  readonly folder: string;
  /** Of the system, while a folder is made: the folder is not there yet. */
  readonly isMaking: boolean;
}

type Advice = (why: Why) => string;

const OTHER_FOLDER = 'let PARTWELL_DATA name another folder';

const notAllowed: Advice = ({ folder, isMaking }) =>
  isMaking
    ? `The folder ${folder} cannot be made: the user of the server may not write the one that it is to be in. Make it and give it to that user, or ${OTHER_FOLDER}.`
    : `The user of the server may not write ${folder} and what is in it. Give both to that user, or ${OTHER_FOLDER}.`;
const noFolder: Advice = ({ folder }) =>
  `${folder} is a file, or leads through one, where the folder of the database should be. Write a folder into PARTWELL_DATA.`;
const readOnly: Advice = ({ path }) =>
  `The database ${path} may only be read. Let the user of the server write the file, what lies beside it and its folder, and mount its disk for writing; or ${OTHER_FOLDER}.`;
const full: Advice = ({ path }) =>
  `There is no room for the database ${path}. Make room on its disk, and start again: nothing in it is lost.`;

/** What a code of SQLite or of the system means for who starts a server, and the fix; codes of SQLite may go on behind. */
const byCode: Readonly<Record<string, Advice>> = {
  SQLITE_READONLY: readOnly,
  EROFS: readOnly,
  SQLITE_FULL: full,
  ENOSPC: full,
  SQLITE_NOTADB: ({ path }) =>
    `${path} is no SQLite database. Put it aside and restore a backup with \`partwell restore\`, or ${OTHER_FOLDER}.`,
  SQLITE_CORRUPT: ({ path }) =>
    `The database ${path} is damaged. Keep a copy of it, and restore a backup with \`partwell restore\`.`,
  SQLITE_IOERR: ({ path }) => `The disk of the database ${path} does not do what it is asked. Look after it.`,
  SQLITE_BUSY: ({ path }) =>
    `Another program keeps the database ${path} to itself. Start again when it has ended.`,
  SQLITE_CANTOPEN: notAllowed,
  EACCES: notAllowed,
  EPERM: notAllowed,
  ENOTDIR: noFolder,
  EEXIST: noFolder,
  EISDIR: ({ path }) => `${path} is a folder where the database should be. Remove it, or ${OTHER_FOLDER}.`,
};

/** What passes, so that starting again later will do. */
const LATER = /^(SQLITE_(FULL|BUSY)|ENOSPC)/;

/** An error of SQLite, or of the system, while a file is opened, as something that says what to do. */
export const whyNotSqlite = (path: string, cause: unknown): StorageError => {
  if (cause instanceof StorageError) return cause;
  const { code, syscall } = cause as { readonly code?: unknown; readonly syscall?: unknown };
  const known = Object.keys(byCode).find((each) => String(code).startsWith(each));
  const why = { path, folder: dirname(path), isMaking: syscall === 'mkdir' };
  const words = cause instanceof Error ? cause.message : String(cause);
  return new StorageError(
    LATER.test(String(code)) ? 'storage_unreachable' : 'storage_unusable',
    (known && byCode[known]?.(why)) ?? `The database ${path} cannot be opened: ${words}.`,
    { cause },
  );
};
