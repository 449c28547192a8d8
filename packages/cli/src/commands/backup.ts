import { dirname, join } from 'node:path';
import { Command } from 'commander';
import { withDatabase } from '../errors/with-database.ts';
import { databaseFile } from '../input/database-place.ts';
import { counted } from '../output/counted.ts';

/** `partwell backup`: copies a SQLite database while its server runs. */
export const backupCommand = () =>
  new Command('backup')
    .summary('copy the SQLite database of a server, while it runs')
    .description(
      'Copies the SQLite database of a server as it is at this moment, while the server runs, and reads the copy back. The copy appears under its name only when it is whole; nothing is replaced.',
    )
    .argument('<file>', 'where the backup goes')
    .addHelpText(
      'after',
      `
PARTWELL_DATA says where the database is, as the server has it. PostgreSQL has its own: pg_dump.
The secret of the server is not in a backup: PARTWELL_SECRET, or the file secret beside the database. Keep it, too.

Examples:
  $ partwell backup backups/monday.sqlite
  $ PARTWELL_DATA=/var/lib/partwell partwell backup /backups/partwell.sqlite

Exit codes: 0 backed up, 2 it could not be.`,
    )
    .action(async (file: string) => {
      const from = await databaseFile('Back it up with pg_dump.');
      const { backupSqlite, WITHOUT_SECRET } = await import('@partwell/api/database');
      const rows = await withDatabase(() => backupSqlite(from, file));
      console.log(`${file} holds ${counted(rows, 'row')} and is sound.`);
      const secret = process.env.PARTWELL_SECRET?.trim() ? 'PARTWELL_SECRET' : join(dirname(from), 'secret');
      console.error(`Keep ${secret} as well, where it is safe. Without it, ${WITHOUT_SECRET}.`);
    });
