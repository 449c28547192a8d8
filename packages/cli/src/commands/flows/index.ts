import type { Command } from 'commander';
import { ABOUT_SERVER, commandGroup } from '../../server/server-command.ts';
import { diffCommand } from './diff.ts';
import { discardCommand } from './discard.ts';
import { draftCommand } from './draft.ts';
import { listCommand } from './list.ts';
import { offersCommand } from './offers.ts';
import { publishCommand } from './publish.ts';
import { rollbackCommand } from './rollback.ts';
import { saveCommand } from './save.ts';
import { showCommand } from './show.ts';
import { versionsCommand } from './versions.ts';
import { withdrawCommand } from './withdraw.ts';

/** `partwell flows …`: what is in force on a server, and what is being written there. */
export const flowsCommand = (): Command =>
  commandGroup('flows', 'read, write and publish the flows of a server', [
    listCommand(),
    showCommand(),
    versionsCommand(),
    draftCommand(),
    saveCommand(),
    discardCommand(),
    diffCommand(),
    publishCommand(),
    rollbackCommand(),
    withdrawCommand(),
    offersCommand(),
  ])
    .description(
      'Reads and changes the flows of a server over its API. A flow whose file is in the folder of the server is managed by that file and only read here; its offers can be switched off here all the same.',
    )
    .addHelpText(
      'after',
      `${ABOUT_SERVER}

Examples:
  $ partwell flows list
  $ partwell flows publish flows/default.json
  $ partwell flows show default > flows/default.json
  $ partwell flows diff default --from 3 --to active
  $ partwell flows rollback default 3
  $ partwell flows offers default off

Exit codes: 0 done, 1 the flow is not valid, 2 the server refused or does not answer, or an option cannot be used.`,
    );
