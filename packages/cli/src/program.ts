import { Command } from 'commander';
import { actionsCommand } from './commands/actions.ts';
import { auditCommand } from './commands/audit.ts';
import { backupCommand } from './commands/backup.ts';
import { completionCommand } from './commands/completion.ts';
import { customersCommand } from './commands/customers.ts';
import { devCommand } from './commands/dev.ts';
import { diffCommand } from './commands/diff.ts';
import { doctorCommand } from './commands/doctor.ts';
import { envCommand } from './commands/env.ts';
import { executorCommand } from './commands/executor/index.ts';
import { explainCommand } from './commands/explain.ts';
import { flowsCommand } from './commands/flows/index.ts';
import { initCommand } from './commands/init.ts';
import { keysCommand } from './commands/keys.ts';
import { migrateCommand } from './commands/migrate.ts';
import { moveCommand } from './commands/move.ts';
import { originsCommand } from './commands/origins.ts';
import { playCommand } from './commands/play.ts';
import { previewCommand } from './commands/preview.ts';
import { restoreCommand } from './commands/restore.ts';
import { schemaCommand } from './commands/schema.ts';
import { sessionsCommand } from './commands/sessions/index.ts';
import { simulateCommand } from './commands/simulate.ts';
import { validateCommand } from './commands/validate.ts';
import { webhooksCommand } from './commands/webhooks/index.ts';
import { manifest } from './manifest.ts';

/** The whole command line. */
export function createProgram(): Command {
  const program = new Command('partwell')
    .description(
      'Partwell: write a cancellation flow as one JSON file, check it, and see what each customer gets.',
    )
    .version(manifest.version, '-V, --version')
    .showHelpAfterError('(see partwell --help)')
    .helpCommand('help [command]', 'what a command does, and how')
    .addHelpText(
      'after',
      `
A first flow:
  $ partwell init                          asks a few questions and writes it
  $ partwell dev flows/                    try it in a browser while you write it
  $ partwell validate flows/               what is wrong, where, and the fix
  $ partwell explain --flow flows/ --customer customer.json
  $ partwell play --flow flows/ --customer customer.json
  $ partwell preview --flow flows/default.draft.json --page https://app.example.com/account
  $ partwell simulate --flow flows/ --customers customers.ndjson
  $ partwell diff live/ flows/             what a change means, and for whom

A server, in the environment it has:
  $ partwell env --out partwell.env        a first environment, with fresh keys
  $ partwell doctor                        what is wrong with it, and the fix
  $ partwell keys list                     who may do what; create, rotate, revoke
  $ partwell audit                         who changed what
  $ partwell flows publish flows/default.json
  $ partwell sessions export --format csv
  $ partwell webhooks deliveries --status failed
  $ partwell actions list --status stuck   what waits for you
  $ partwell backup backups/monday.sqlite  while it runs
  $ partwell move --to postgres://…        from the file to PostgreSQL

Exit codes: 0 fine, 1 a flow is not valid or a server not well, 2 the command could not be carried out.`,
    );
  const commands = [
    initCommand(),
    devCommand(),
    validateCommand(),
    explainCommand(),
    playCommand(),
    previewCommand(),
    simulateCommand(),
    diffCommand(),
    schemaCommand(),
    envCommand(),
    doctorCommand(),
    keysCommand(),
    originsCommand(),
    auditCommand(),
    flowsCommand(),
    sessionsCommand(),
    webhooksCommand(),
    actionsCommand(),
    customersCommand(),
    executorCommand(),
    migrateCommand(),
    backupCommand(),
    restoreCommand(),
    moveCommand(),
    completionCommand(program),
  ];
  for (const command of commands) {
    program.addCommand(
      command.copyInheritedSettings(program).showHelpAfterError(`(see partwell ${command.name()} --help)`),
    );
  }
  return program;
}
