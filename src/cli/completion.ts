import type { Command, Option } from 'commander';

export type Shell = keyof typeof SCRIPTS;

const SCRIPTS = { bash, zsh, fish };

/** A script for a shell that completes the commands of `program`, their options, the values of options, and else files. */
export function completionScript(program: Command, shell: Shell): string {
  return SCRIPTS[shell](program);
}

function optionsOf(command: Command): readonly Option[] {
  return command.createHelp().visibleOptions(command).filter(({ long }) => long);
}

/** The values of the argument, where there is a list of them. */
function valuesOf(command: Command): readonly string[] {
  return command.registeredArguments[0]?.argChoices ?? [];
}

function bash(program: Command): string {
  const branches = program.commands.map((command) => {
    const choices = optionsOf(command).filter(({ argChoices }) => argChoices)
      .map(({ long, argChoices }) => `        ${long}) COMPREPLY=($(compgen -W '${argChoices!.join(' ')}' -- "$word")); return ;;\n`).join('');
    const words = [...optionsOf(command).map(({ long }) => long), ...valuesOf(command)].join(' ');
    return `    ${command.name()})\n      case "$before" in\n${choices}      esac\n      COMPREPLY=($(compgen -W '${words}' -- "$word")) ;;\n`;
  });
  return `# bash completion for podwright
_podwright() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}"
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '${[...program.commands.map((c) => c.name()), ...optionsOf(program).map(({ long }) => long)].join(' ')}' -- "$word"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${branches.join('')}  esac
}
complete -o default -o bashdefault -F _podwright podwright
`;
}

function zsh(program: Command): string {
  const commands = program.commands.map((command) => `    ${inQuotes(`${command.name()}:${command.summary()}`)}\n`).join('');
  const branches = program.commands.map((command) => {
    const options = optionsOf(command).map((option) => ` \\\n        ${inQuotes(zshOption(option))}`).join('');
    const values = valuesOf(command);
    return `      ${command.name()}) _arguments${options} ${inQuotes(values.length > 0 ? `1: :(${values.join(' ')})` : '*:file:_files')} ;;\n`;
  }).join('');
  return `#compdef podwright
_podwright() {
  local -a commands
  commands=(
${commands}  )
  if (( CURRENT == 2 )); then
    _describe command commands
  else
    shift words
    (( CURRENT-- ))
    case "$words[1]" in
${branches}    esac
  fi
}
_podwright "$@"
`;
}

function zshOption({ long, description, argChoices, required }: Option): string {
  const text = description.replace(/[[\]:\\]/g, '\\$&');
  return `${long}[${text}]${argChoices ? `: :(${argChoices.join(' ')})` : required ? ':value:_files' : ''}`;
}

function fish(program: Command): string {
  const lines = program.commands.flatMap((command) => {
    const within = `__fish_seen_subcommand_from ${command.name()}`;
    return [
      `complete -c podwright -n __fish_use_subcommand -f -a ${command.name()} -d ${inQuotes(command.summary())}`,
      ...optionsOf(command).map(({ long, description, argChoices, required }) => (
        `complete -c podwright -n '${within}' -l ${long!.slice(2)} -d ${inQuotes(description)}${argChoices ? ` -x -a '${argChoices.join(' ')}'` : required ? ' -r' : ''}`)),
      ...valuesOf(command).map((value) => `complete -c podwright -n '${within}' -f -a ${value}`),
    ];
  });
  return `# fish completion for podwright\n${lines.join('\n')}\n`;
}

/** The text as one word of a shell. */
function inQuotes(text: string): string {
  return `'${text.replaceAll('\'', '\'\\\'\'')}'`;
}
