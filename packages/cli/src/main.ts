#!/usr/bin/env node
import { CommanderError } from 'commander';
import { isCliError } from './errors/cli-error.ts';
import { createProgram } from './program.ts';

// Whoever reads on may have read enough: `partwell schema | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  console.error(`The output cannot be written (${error.code}). What there is of it is not all.`);
  process.exit(2);
});

const program = createProgram();
for (const command of [program, ...program.commands, ...program.commands.flatMap((each) => each.commands)]) {
  command.exitOverride();
}
try {
  // Somebody who says nothing asks what there is: that is no mistake.
  if (process.argv.length <= 2) program.outputHelp();
  else await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else if (isCliError(error)) {
    console.error(error.message);
    process.exitCode = error.code === 'flow_invalid' ? 1 : 2;
  } else throw error;
}
