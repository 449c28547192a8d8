import type { CommandCompletion, OptionCompletion, ProgramCompletion, Value } from './completions.ts';

/** A script for fish 3 and later. */
export function fish({ name, options, commands }: ProgramCompletion): string {
  return `# Completion of ${name} in fish. Load it with: ${name} completion fish | source
function __${name}_files
  for entry in (__fish_complete_path (commandline -ct))
    set -l path (string split \\t -- $entry)[1]
    if test (count $argv) -eq 0; or string match -qr -- '/$' $path; or string match -qr -- $argv[1] $path
      echo $entry
    end
  end
end

complete -c ${name} -f
${options.map((option) => line('__fish_use_subcommand', option)).join('\n')}
${commands.flatMap(commandLines).join('\n')}
`;

  function commandLines({ name: command, summary, options: own, args }: CommandCompletion): string[] {
    const seen = `__fish_seen_subcommand_from ${command}`;
    const last = args.at(-1);
    const values = last && reply(last);
    return [
      `complete -c ${name} -n __fish_use_subcommand -a ${command} -d ${quoted(summary)}`,
      ...own.map((option) => line(quoted(seen), option)),
      ...(values ? [`complete -c ${name} -n ${quoted(seen)} -a ${values}`] : []),
    ];
  }

  function line(condition: string, { flags, description, value }: OptionCompletion): string {
    const names = flags.map((flag) =>
      flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`,
    );
    const values = value && reply(value);
    const takes = value ? ` -x${values ? ` -a ${values}` : ''}` : '';
    return `complete -c ${name} -n ${condition} ${names.join(' ')}${takes} -d ${quoted(description)}`;
  }

  function reply(value: Value): string | undefined {
    if (value.kind === 'choices') return quoted(value.choices.join(' '));
    if (value.kind === 'free') return undefined;
    const pattern = value.endings.map((ending) => ending.replaceAll('.', '\\.')).join('|');
    return value.endings.length === 0 ? `'(__${name}_files)'` : `"(__${name}_files '(${pattern})\\$')"`;
  }
}

const quoted = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
