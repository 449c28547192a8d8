import { Argument, Command } from 'commander';
import { completionsOf, type Shell, shells } from '../completion/index.ts';

/** `partwell completion <shell>`: a script made from the commands as they are. */
export const completionCommand = (program: Command) =>
  new Command('completion')
    .summary('print a script that completes commands, options and files in your shell')
    .description(
      'Prints a completion script. It is made from the commands of this version: print it anew after an update.',
    )
    .addArgument(new Argument('<shell>', 'which shell it is for').choices(Object.keys(shells)))
    .addHelpText(
      'after',
      `
Examples:
  $ eval "$(partwell completion bash)"                           now, in ~/.bashrc for good
  $ eval "$(partwell completion zsh)"                            now, in ~/.zshrc for good
  $ partwell completion fish > ~/.config/fish/completions/partwell.fish

Exit codes: 0 printed, 2 a shell that is not known.`,
    )
    .action((shell: Shell) => {
      process.stdout.write(shells[shell](completionsOf(program)));
    });
