import { dirname, join } from 'node:path';
import type { MovedTable } from '@partwell/api/database';
import { Command } from 'commander';
import { CliError } from '../errors/cli-error.ts';
import { withDatabase } from '../errors/with-database.ts';
import { databaseFile } from '../input/database-place.ts';
import { columns } from '../output/columns.ts';
import { counted } from '../output/counted.ts';

/** `partwell move`: from a SQLite file to PostgreSQL. */
export const moveCommand = () =>
  new Command('move')
    .summary('move the SQLite database of a server to PostgreSQL')
    .description(
      'Copies everything from the SQLite database of a server that is stopped into an empty PostgreSQL database, in one transaction. Each table is read back and compared, row by row, before anything is kept there: an interrupted move leaves nothing behind. The file stays as it is, and a mark beside it keeps servers and commands off it: what it holds is the past.',
    )
    .requiredOption('--to <address>', 'postgres://user:password@host:port/database')
    .addHelpText(
      'after',
      `
PARTWELL_DATA says where the file is, as the server has it. To keep a password out of the history of the shell, leave it
out of the address and set PGPASSWORD.

To go back to the file, stop every server there and remove the mark, partwell.sqlite.moved. What happened since is not in it.

Examples:
  $ partwell move --to postgres://partwell@db.internal/partwell

Exit codes: 0 moved, 2 it could not be, and the target is empty.`,
    )
    .action(async ({ to }: { to: string }) => {
      const { moveToPostgres, WITHOUT_SECRET, whyNotPostgres } = await import('@partwell/api/database');
      const why = whyNotPostgres(to);
      if (why) throw new CliError('option_invalid', `--to ${why}`);
      const from = await databaseFile(
        'It has been moved already: unset PARTWELL_DATABASE_URL to move a file.',
      );
      const tables: MovedTable[] = [];
      await withDatabase(() => moveToPostgres(from, to, (table) => void tables.push(table)));
      const lines = tables.map(({ table, rows, sum }) => [table, counted(rows, 'row'), sum]);
      console.log(columns(lines, '').join('\n'));
      console.log('\nMoved: each table has the same number of rows and the same sum on both sides.');
      console.error(
        `\nNow give the server PARTWELL_DATABASE_URL, and as PARTWELL_SECRET what is in ${join(dirname(from), 'secret')} if it was not set. Without it, ${WITHOUT_SECRET}. No server starts on the file again, unless you remove ${from}.moved.`,
      );
    });
