import type { Storage } from '../../ports/storage.ts';

/** An empty database of a test's own, of whichever kind. */
export interface TestDatabase {
  /** What tells a server process where it is. */
  readonly environment: Readonly<Record<string, string>>;
  /** What its driver throws when the disk is full, but for the words. */
  readonly diskFull: { readonly name: string; readonly code: string };
  open(): Promise<Storage>;
  /** Looks into it, or changes it, behind the back of who has it open. Values are `$1`, `$2` … */
  query(text: string, ...values: readonly (string | number | null)[]): Promise<Record<string, unknown>[]>;
  drop(): Promise<void>;
}

export interface DatabaseOptions {
  /** Up to which migration it is brought, or `null` for none. @default all of them, when it is opened at the latest */
  readonly migratedTo?: string | null;
}

/** @param folder of the test, which removes it afterwards. */
export type MakeDatabase = (folder: string, options?: DatabaseOptions) => Promise<TestDatabase>;
