import type { Command } from 'commander';
import { ABOUT_SERVER, commandGroup } from '../../server/server-command.ts';
import { exportCommand } from './export.ts';
import { listCommand } from './list.ts';
import { showCommand } from './show.ts';

/** `partwell sessions …`: who wanted to leave, and what became of it. */
export const sessionsCommand = (): Command =>
  commandGroup('sessions', 'read and export the sessions of a server', [
    listCommand(),
    showCommand(),
    exportCommand(),
  ])
    .description('Reads the sessions of a server over its API. Nothing is changed.')
    .addHelpText(
      'after',
      `${ABOUT_SERVER}

Examples:
  $ partwell sessions list --outcome saved
  $ partwell sessions show ses_01k3q8m2c5f8rv0yjx3d2b6w9t
  $ partwell sessions export --format csv --out sessions.csv

Exit codes: 0 done, 2 the server refused or does not answer, or an option cannot be used.`,
    );
