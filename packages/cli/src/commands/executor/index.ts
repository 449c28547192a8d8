import type { Command } from 'commander';
import { ABOUT_SERVER, commandGroup } from '../../server/server-command.ts';
import { setCommand } from './set.ts';
import { showCommand } from './show.ts';

/** `partwell executor …`: who carries out what is taken, in a mode that the environment does not name. */
export const executorCommand = (): Command =>
  commandGroup('executor', 'see and say who carries out in a mode', [showCommand(), setCommand()])
    .description(
      'Says who carries out what people take, in the mode of the secret key: your server, or your page. Where PARTWELL_EXECUTOR or PARTWELL_EXECUTOR_URL of the server say so for this mode, it is changed there.',
    )
    .addHelpText(
      'after',
      `${ABOUT_SERVER}

Examples:
  $ partwell executor show
  $ PARTWELL_SECRET_KEY=$SK_LIVE partwell executor set https://app.example.com/partwell/executor
  $ partwell executor set none

Exit codes: 0 done, 2 the server refused or does not answer, or an option cannot be used.`,
    );
