import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import { withDatabase } from '../errors/with-database.ts';
import { databaseFile } from '../input/database-place.ts';
import { counted } from '../output/counted.ts';

/** `partwell restore`: puts a backup in the place of a SQLite database. */
export const restoreCommand = () =>
  new Command('restore')
    .summary('put a backup in the place of the SQLite database of a server')
    .description(
      'Puts a backup in the place of the SQLite database of a server that is stopped. What was there is kept beside it, and a backup that is not sound is refused.',
    )
    .argument('<file>', 'a backup')
    .addHelpText(
      'after',
      `
PARTWELL_DATA says where the database is, as the server has it. The secret of the server is not in a backup: on another
machine, put it beside the database as the file secret, or set PARTWELL_SECRET.

What was carried out since the backup was made is not in it: your own records are the truth about subscriptions.

Examples:
  $ partwell restore backups/monday.sqlite

Exit codes: 0 restored, 2 it could not be, and nothing was changed.`,
    )
    .action(async (file: string) => {
      const to = await databaseFile('Restore a dump with pg_restore.');
      const { restoreSqlite, WITHOUT_SECRET } = await import('@partwell/api/database');
      const { rows, replaced } = await withDatabase(() => restoreSqlite(file, to, new Date()));
      console.log(`${to} holds ${counted(rows, 'row')} again.`);
      if (replaced) console.log(`What was there is kept as ${replaced}.`);
      const secret = join(dirname(to), 'secret');
      if (process.env.PARTWELL_SECRET?.trim() || existsSync(secret)) return;
      console.error(
        `The secret that its server had is not here. None starts on this database without it: put it to ${secret}, or set PARTWELL_SECRET to it. Where it is lost, ${WITHOUT_SECRET}.`,
      );
    });
