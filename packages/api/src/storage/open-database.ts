import type { Storage } from '../ports/storage.ts';
import { openPostgres } from './postgres/open-postgres.ts';
import { openSqlite } from './sqlite/open-sqlite.ts';

/** A SQLite file for one process, or a PostgreSQL database for as many as like. */
export type DatabasePlace =
  | { readonly file: string }
  | { readonly url: string; readonly connections?: number };

/** Whether other processes may have the database open at the same time. */
export const isShared = (place: DatabasePlace): boolean => 'url' in place;

/** Opens and migrates it. @throws StorageError */
export const openDatabase = (place: DatabasePlace): Promise<Storage> =>
  'url' in place ? openPostgres(place.url, place) : openSqlite(place.file);
