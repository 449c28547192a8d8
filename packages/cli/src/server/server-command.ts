import { Command } from 'commander';
import { apiAddress } from '../input/api-address.ts';

/** A command that asks a server: where it is, and whether a person or a program reads. */
export const serverCommand = (name: string, description: string): Command =>
  new Command(name)
    .description(description)
    .option(
      '--api <address>',
      'where the server is; else what PARTWELL_HOST and PARTWELL_PORT say',
      apiAddress,
    )
    .option('--json', 'for programs: what the server answers');

/** Commands about one subject: `partwell flows list`. */
export function commandGroup(name: string, summary: string, commands: readonly Command[]): Command {
  const group = new Command(name).summary(summary);
  for (const command of commands) {
    group.addCommand(command.showHelpAfterError(`(see partwell ${name} ${command.name()} --help)`));
  }
  return group.helpCommand(false);
}

/** What every group says of the server below its help. */
export const ABOUT_SERVER = `
PARTWELL_SECRET_KEY opens the server. It is read from the environment only, so that it stays in no history of a shell.`;
