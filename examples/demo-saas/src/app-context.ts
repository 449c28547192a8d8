import type { Config } from './config/config.ts';
import type { Faults } from './faults/faults.ts';
import type { Database } from './storage/open-database.ts';

/** What the routes work with; everything that is not pure comes in through here. */
export interface AppContext {
  config: Config;
  db: Database;
  now: () => Date;
  /** Present only where the configuration allows faults. */
  faults: Faults | undefined;
}
