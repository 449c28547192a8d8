import { Command } from 'commander';
import { withDatabase } from '../errors/with-database.ts';
import { databasePlace } from '../input/database-place.ts';
import { counted } from '../output/counted.ts';

/** `partwell migrate`: brings a server's database up to date, before the server does. */
export const migrateCommand = () =>
  new Command('migrate')
    .summary('bring the database of a server up to date')
    .description(
      'Brings the database of a server to what this version of Partwell needs, and says what was missing. A server does the same when it starts; this is for who wants to see it done before. On PostgreSQL servers of the version before may go on running.',
    )
    .addHelpText(
      'after',
      `
PARTWELL_DATABASE_URL or PARTWELL_DATA say where the database is, as the server has them.

Examples:
  $ partwell migrate
  $ PARTWELL_DATA=/var/lib/partwell partwell migrate

Exit codes: 0 it is up to date, 2 it cannot be.`,
    )
    .action(async () => {
      const place = await databasePlace();
      const { migrateDatabase } = await import('@partwell/api/database');
      const names = await withDatabase(() => migrateDatabase(place));
      for (const name of names) console.log(name);
      console.error(
        names.length > 0
          ? `The database is up to date: ${counted(names.length, 'migration')} made.`
          : 'The database was up to date already.',
      );
    });
