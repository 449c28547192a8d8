import { Command, InvalidArgumentError, Option } from 'commander';
import { type FirstEnvironment, firstEnvironment } from '../environment/first-environment.ts';
import { CliError } from '../errors/cli-error.ts';
import { modes } from '../input/managed-database.ts';
import { writeText } from '../output/write-text.ts';

type Options = FirstEnvironment & { out?: string };

/** `partwell env`: a first environment of a server, with keys nobody has ever had. */
export const envCommand = () =>
  new Command('env')
    .summary('make a first environment of a server, with fresh keys')
    .description(
      'Makes the environment that a server needs to start, with keys and secrets nobody has ever had, and prints it or writes it into a file that only its owner reads. Nothing is replaced, and nothing is kept elsewhere.',
    )
    .addOption(new Option('--mode <mode>', 'of the keys').choices(modes).default('live'))
    .option('--workspace <id>', 'your workspace; it stays the same for ever', workspaceArgument, 'ws_main')
    .option('--flows <folder>', 'the folder with the flow files', 'flows')
    .option('--out <file>', 'where it goes; else to the output')
    .addHelpText(
      'after',
      `
Examples:
  $ partwell env --workspace ws_acme --out partwell.env
  $ node --env-file=partwell.env node_modules/@partwell/api/dist/server.js

Exit codes: 0 made, 2 it could not be written.`,
    )
    .action(({ out, ...wishes }: Options) => {
      const text = firstEnvironment(wishes);
      if (out === undefined) process.stdout.write(text);
      else writeNew(out, text);
    });

function writeNew(file: string, text: string): void {
  if (!writeText(file, text, { replace: false, mode: 0o600 })) {
    throw new CliError(
      'file_exists',
      `${file} exists already, and the keys in it may be in use. Choose another name.`,
    );
  }
  console.error(`Wrote ${file}, which only you can read. Put in who carries out, and who is told.`);
}

function workspaceArgument(text: string): string {
  if (/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(text)) return text;
  throw new InvalidArgumentError('Use a short name of letters, digits, - and _, such as ws_acme.');
}
