import type { CommandCompletion, ProgramCompletion, Value } from './completions.ts';

/** A script for bash 3.2 and later; needs nothing that does not come with bash. */
export function bash({ name, options, commands }: ProgramCompletion): string {
  const first = [...commands.map((each) => each.name), ...options.flatMap(({ flags }) => flags)];
  return `# Completion of ${name} in bash. Load it with: eval "$(${name} completion bash)"
_${name}_files() {
  local entry quoted slash="/"
  # Bash itself walks into folders and quotes names, where it can be told that these are files.
  if compopt -o filenames 2>/dev/null; then slash=""; fi
  while IFS= read -r entry; do
    # Where it cannot, a name such as "$(rm x)" would lie on the line ready to be run.
    quoted="$entry"
    if [[ -n "$slash" ]]; then printf -v quoted %q "$entry"; fi
    if [[ -d "$entry" ]]; then
      COMPREPLY+=("$quoted$slash")
    elif [[ -z "$1" || "$entry" =~ $1 ]]; then
      COMPREPLY+=("$quoted")
    fi
  done < <(compgen -f -- "$cur")
}

_${name}() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD - 1]}"
  local command="" flag="" flags="" word
  COMPREPLY=()
  # Bash splits "--format=json" at the sign.
  if [[ "$previous" == "=" ]]; then previous="\${COMP_WORDS[COMP_CWORD - 2]}"; fi
  if [[ "$cur" == "=" ]]; then cur=""; fi
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    if [[ "$word" == -* ]]; then flag="$word"; fi
    if [[ -z "$command" && "$word" != -* ]]; then command="$word"; fi
  done
  if [[ -z "$command" ]]; then
    COMPREPLY=($(compgen -W "${first.join(' ')}" -- "$cur"))
    return
  fi
  if [[ "$cur" != -* ]]; then
    case "$command:$previous" in
${commands.flatMap((command) => values(command, false)).join('\n')}
    esac
    case "$command:$flag" in
${commands.flatMap((command) => values(command, true)).join('\n')}
    esac
  fi
  case "$command" in
${commands.map(places).join('\n')}
  esac
  if [[ "$cur" == -* ]]; then
    COMPREPLY=($(compgen -W "$flags" -- "$cur"))
  fi
}
complete -F _${name} ${name}
`;

  /** What may follow each flag; a flag that repeats is still in force some words later. */
  function values(command: CommandCompletion, repeating: boolean): string[] {
    return command.options.flatMap(({ flags, value, repeats = false }) =>
      value && (!repeating || repeats)
        ? [`      ${flags.map((flag) => `${command.name}:${flag}`).join('|')}) ${reply(value)}; return ;;`]
        : [],
    );
  }

  function places({ name: command, options: own, args }: CommandCompletion): string {
    const flags = `flags="${own.flatMap((option) => option.flags).join(' ')}"`;
    const [argument] = args;
    const files = argument ? `; if [[ "$cur" != -* ]]; then ${reply(argument)}; fi` : '';
    return `    ${command}) ${flags}${files} ;;`;
  }

  function reply(value: Value): string {
    if (value.kind === 'choices') return `COMPREPLY=($(compgen -W "${value.choices.join(' ')}" -- "$cur"))`;
    if (value.kind === 'free') return ':';
    return value.endings.length === 0
      ? `_${name}_files ""`
      : `_${name}_files '(${value.endings.map((ending) => ending.replaceAll('.', '\\.')).join('|')})$'`;
  }
}
