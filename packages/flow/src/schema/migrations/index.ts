import type { Migrations } from './migrate.ts';

export const CURRENT_VERSION = 1;

/** From each version that was ever published to the next. Version 1 is the first. */
export const migrations: Migrations = {};
