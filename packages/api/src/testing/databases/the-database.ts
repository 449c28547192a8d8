import { sqliteDatabase } from './sqlite-database.ts';
import type { MakeDatabase } from './test-database.ts';

let make: MakeDatabase = sqliteDatabase;

/** Lets everything that asks for a database from now on get one of another kind. */
export const useDatabase = (other: MakeDatabase): void => {
  make = other;
};

/** A new, empty database of the kind this run is about: SQLite unless something else was said. */
export const freshDatabase: MakeDatabase = (folder, options) => make(folder, options);
