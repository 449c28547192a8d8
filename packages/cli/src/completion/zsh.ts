import type { CommandCompletion, OptionCompletion, ProgramCompletion, Value } from './completions.ts';

/** A script for zsh, to be evaluated or to lie in a folder of `$fpath` as `_partwell`. */
export function zsh({ name, options, commands }: ProgramCompletion): string {
  return `#compdef ${name}
# Completion of ${name} in zsh. Load it with: eval "$(${name} completion zsh)"
_${name}() {
  local context state state_descr line
  local -a commands
  typeset -A opt_args
  commands=(
${commands.map(({ name: command, summary }) => `    ${quoted(`${command}:${summary}`)}`).join('\n')}
  )
  _arguments -C \\
${options
  .flatMap(optionSpecs)
  .map((spec) => `    ${spec} \\\n`)
  .join('')}    '1:command:->command' \\
    '*::argument:->argument'
  case $state in
    command) _describe -t commands command commands ;;
    argument)
      case $words[1] in
${commands.map(commandCase).join('\n')}
      esac
      ;;
  esac
}
if [[ "$funcstack[1]" == "_${name}" ]]; then _${name} "$@"; else compdef _${name} ${name}; fi
`;
}

function commandCase({ name, options, args }: CommandCompletion): string {
  const last = args.at(-1);
  const specs = [
    ...options.flatMap(optionSpecs),
    ...args.slice(0, -1).map((value, index) => quoted(`${index + 1}:argument:${action(value)}`)),
    ...(last ? [quoted(`*:argument:${action(last)}`)] : []),
  ];
  return `        ${name}) _arguments ${specs.join(' ')} ;;`;
}

const optionSpecs = ({ flags, description, value, repeats }: OptionCompletion): string[] =>
  flags.map((flag) => {
    const many = repeats ? '*' : '';
    const says = `[${description.replaceAll(/[[\]]/g, '').replaceAll(':', '\\:')}]`;
    const sign = value && flag.startsWith('--') ? '=' : '';
    return quoted(`${many}${flag}${sign}${says}${value ? `:value:${action(value)}` : ''}`);
  });

function action(value: Value): string {
  if (value.kind === 'choices') return `(${value.choices.join(' ')})`;
  if (value.kind === 'free') return ' ';
  if (value.endings.length === 0) return '_files';
  return `_files -g "*(${value.endings.join('|')})(-.)"`;
}

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
