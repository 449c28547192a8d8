/**
 * What an operator does to a database beside running a server on it: bring it up to date, back it up, restore it,
 * move it, and manage keys and origins in it. For the command line.
 */
export { isApiError } from './api-error.ts';
export { readDatabase, whyNotPostgres } from './config/read-database.ts';
export { modeOfKey } from './config/why-modes-differ.ts';
export { WITHOUT_SECRET } from './config/without-secret.ts';
export { type Management, openManagement } from './management/open-management.ts';
export type { AuditRecord, KeyKind, KeyRecord } from './ports/records.ts';
export { keyKinds } from './ports/records.ts';
export { type Role, roleNames } from './ports/roles.ts';
export { migrateDatabase } from './storage/migrate-database.ts';
export { type MovedTable, moveToPostgres } from './storage/move/move-to-postgres.ts';
export type { DatabasePlace } from './storage/open-database.ts';
export { backupSqlite } from './storage/sqlite/backup-sqlite.ts';
export { type Restored, restoreSqlite } from './storage/sqlite/restore-sqlite.ts';
