import type { Argument, Command, Option } from 'commander';

/** What may stand at a place of the command line. */
export type Value =
  | { readonly kind: 'choices'; readonly choices: readonly string[] }
  /** Names end in one of these; folders are always there to walk into. Empty: any file. */
  | { readonly kind: 'files'; readonly endings: readonly string[] }
  /** Something only the person knows: a name, a moment, a number. */
  | { readonly kind: 'free' };

export interface OptionCompletion {
  readonly flags: readonly string[];
  readonly description: string;
  /** Absent where the option takes no value. */
  readonly value?: Value;
  /** Several values may follow one flag. */
  readonly repeats?: true;
}

export interface CommandCompletion {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly OptionCompletion[];
  /** What each argument may be, in order; the last one repeats where it is variadic. */
  readonly args: readonly Value[];
}

export interface ProgramCompletion {
  readonly name: string;
  readonly options: readonly OptionCompletion[];
  readonly commands: readonly CommandCompletion[];
}

/** What the placeholder in `<…>` says of a value: which files it may be. */
const endings: Readonly<Record<string, readonly string[]>> = {
  flow: ['.json', '.jsonc'],
  before: ['.json', '.jsonc'],
  after: ['.json', '.jsonc'],
  facts: ['.json'],
  customers: ['.ndjson', '.jsonl'],
  file: [],
  folder: [],
};

/** Everything that can be completed, read off the program itself. */
export function completionsOf(program: Command): ProgramCompletion {
  return {
    name: program.name(),
    options: optionsOf(program),
    commands: program
      .createHelp()
      .visibleCommands(program)
      .map((command) => ({
        name: command.name(),
        summary: command.summary() || command.description(),
        options: optionsOf(command),
        args:
          command.commands.length > 0
            ? [{ kind: 'choices', choices: command.commands.map((each) => each.name()) }]
            : command.registeredArguments.map((argument) => placeValue(argument.name(), argument)),
      })),
  };
}

const optionsOf = (command: Command): OptionCompletion[] =>
  command
    .createHelp()
    .visibleOptions(command)
    .map((option) => ({
      flags: [option.short, option.long].filter((flag) => flag !== undefined),
      description: option.description,
      ...((option.required || option.optional) && {
        value: placeValue(/[<[]([\w-]+)/.exec(option.flags)?.[1] ?? '', option),
      }),
      ...(option.variadic && { repeats: true }),
    }));

function placeValue(placeholder: string, { argChoices }: Argument | Option): Value {
  if (argChoices) return { kind: 'choices', choices: argChoices };
  const files = Object.hasOwn(endings, placeholder) ? endings[placeholder] : undefined;
  return files ? { kind: 'files', endings: files } : { kind: 'free' };
}
