import type { Command } from 'commander';
import { ABOUT_SERVER, commandGroup } from '../../server/server-command.ts';
import { changeCommand } from './change.ts';
import { createCommand } from './create.ts';
import { deleteCommand } from './delete.ts';
import { deliveriesCommand } from './deliveries.ts';
import { deliveryCommand } from './delivery.ts';
import { listCommand } from './list.ts';
import { redeliverCommand } from './redeliver.ts';
import { rotateCommand } from './rotate.ts';
import { testCommand } from './test.ts';

/** `partwell webhooks …`: who is told what happens, and whether it arrived. */
export const webhooksCommand = (): Command =>
  commandGroup('webhooks', 'manage who a server tells what happens, and look at deliveries', [
    listCommand(),
    createCommand(),
    changeCommand(),
    deleteCommand(),
    rotateCommand(),
    testCommand(),
    deliveriesCommand(),
    deliveryCommand(),
    redeliverCommand(),
  ])
    .description(
      'Manages the webhook endpoints of a server over its API, and shows what was delivered to them.',
    )
    .addHelpText(
      'after',
      `${ABOUT_SERVER}

Examples:
  $ partwell webhooks create https://app.example.com/webhooks/partwell --events offer.accepted,subscription.canceled
  $ partwell webhooks test whe_01k3q8m2c5f8rv0yjx3d2b6w9t
  $ partwell webhooks rotate whe_01k3q8m2c5f8rv0yjx3d2b6w9t --overlap-hours 72
  $ partwell webhooks deliveries --status failed
  $ partwell webhooks redeliver msg_….whe_…

Exit codes: 0 done, 2 the server refused or does not answer, or an option cannot be used.`,
    );
