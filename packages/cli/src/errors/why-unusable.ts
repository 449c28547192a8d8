/** What the system, SQLite or PostgreSQL say when the disk is full. */
const FULL = /^(ENOSPC|EDQUOT|SQLITE_FULL|53100)$/;
const FORBIDDEN = /^(EACCES|EPERM|EROFS|SQLITE_READONLY|SQLITE_CANTOPEN)/;
const BUSY = /^SQLITE_(BUSY|LOCKED)/;

/**
 * Why something around a database failed, in words for who can put it right.
 *
 * @returns undefined for a mistake of the program, which is nobody else's.
 */
export function whyUnusable(error: unknown): string | undefined {
  const code = codeOf(error);
  if (!(error instanceof Error) || code === undefined) return undefined;
  const place = 'path' in error && typeof error.path === 'string' ? `: ${error.path}` : '';
  if (FULL.test(code))
    return `The disk is full (${code}${place}). Make room, and do it again: what was begun was undone.`;
  if (FORBIDDEN.test(code)) {
    return `A file cannot be opened or written (${code}${place}). Do it as the user of the server, and check the folder.`;
  }
  if (BUSY.test(code)) return `Something else is writing to the database (${code}). Do it again in a moment.`;
  return `The database cannot be used: ${error.message.replace(/\.$/, '')} (${code}).`;
}

/** Those of the system and of databases, all in capitals: not ours, and not those of Node itself. */
function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return /^(?!ERR_)[A-Z0-9_]+$/.test(String(error.code)) ? String(error.code) : undefined;
}
