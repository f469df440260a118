import type { CommandLine, Flag } from './flags.js';

export const shells = ['bash', 'zsh', 'fish'] as const;

export type Shell = (typeof shells)[number];

/** The commands by name, and the check itself, which has none. */
export interface Vocabulary {
  readonly check: CommandLine;
  readonly commands: ReadonlyMap<string, CommandLine>;
}

/** A script that teaches a shell the commands, flags and values of this version. */
export function renderCompletion(shell: Shell, words: Vocabulary): string {
  return { bash, zsh, fish }[shell](words);
}

function bash({ check, commands }: Vocabulary): string {
  const flagsOf = ({ flags }: CommandLine): string => flags.flatMap(spellings).join(' ');
  const valuesOf = (command: string, { flags }: CommandLine): string[] =>
    flags.flatMap((flag) =>
      flag.values === undefined
        ? []
        : [
            `    ${spellings(flag)
              .map((name) => `${command}:${name}`)
              .join('|')}) values='${flag.values.join(' ')}' ;;`,
          ],
    );
  return `# bash completion of handoff-lint: put it where your completions are, or: source <(handoff-lint completion bash)
_handoff_lint() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD - 1]} command= flags values=
  if ((COMP_CWORD > 1)); then command=\${COMP_WORDS[1]}; fi
  if [ "$current" = = ]; then current=; elif [ "$previous" = = ]; then previous=\${COMP_WORDS[COMP_CWORD - 2]}; fi
  case $command in
${[...commands].map(([name, line]) => `    ${name}) flags='${flagsOf(line)}' ;;`).join('\n')}
    *) flags='${flagsOf(check)}' ;;
  esac
  case $command:$previous in
${[...[...commands].flatMap(([name, line]) => valuesOf(name, line)), ...valuesOf('*', check)].join('\n')}
  esac
  if [ -n "$values" ]; then
    COMPREPLY=($(compgen -W "$values" -- "$current"))
  elif [[ $current == -* ]]; then
    COMPREPLY=($(compgen -W "$flags" -- "$current"))
  elif ((COMP_CWORD == 1)); then
    COMPREPLY=($(compgen -W '${[...commands.keys()].join(' ')}' -- "$current"))
  else
    COMPREPLY=()
  fi
}
complete -o default -F _handoff_lint handoff-lint
`;
}

function zsh({ check, commands }: Vocabulary): string {
  const specs = ({ flags }: CommandLine): string =>
    [...flags.map(zshFlag), "'*:path:_files'"].map((spec) => ` \\\n        ${spec}`).join('');
  return `#compdef handoff-lint
# zsh completion of handoff-lint: save it as _handoff-lint in a folder of $fpath, or: source <(handoff-lint completion zsh)
_handoff_lint() {
  if ((CURRENT == 2)) && [[ $words[2] != -* ]]; then
    local -a commands
    commands=(
${[...commands].map(([name, line]) => `      ${quoted(`${name}:${summaryOf(line)}`)}`).join('\n')}
    )
    _describe -t commands command commands
    _files
    return
  fi
  case $words[2] in
${[...commands].map(([name, line]) => `    (${name})\n      shift words\n      ((CURRENT--))\n      _arguments -s${specs(line)}\n      ;;`).join('\n')}
    (*)
      _arguments -s${specs(check)}
      ;;
  esac
}
if [ "$funcstack[1]" = "_handoff_lint" ] || [ "$funcstack[1]" = "_handoff-lint" ]; then _handoff_lint "$@"; else compdef _handoff_lint handoff-lint; fi
`;
}

function zshFlag(flag: Flag): string {
  const names = spellings(flag);
  const says = flag.says.replace(/[[\]\\]/g, '\\$&').replaceAll(':', '\\:');
  const value = flag.takes === undefined ? '' : `:${flag.takes}:${flag.values === undefined ? '_files' : `(${flag.values.join(' ')})`}`;
  // A name that may come twice is not taken off the list once it is there.
  return names.map((name) => quoted(`*${name}[${says}]${value}`)).join(' ');
}

function fish({ check, commands }: Vocabulary): string {
  const names = [...commands.keys()].join(' ');
  const flag = (condition: string, { name, short, takes, values, says }: Flag): string => {
    const value = takes === undefined ? '' : values === undefined ? ' -r' : ` -x -a ${quotedFish(values.join(' '))}`;
    return `complete -c handoff-lint -n '${condition}' -l ${name}${short === undefined ? '' : ` -s ${short}`}${value} -d ${quotedFish(says)}`;
  };
  return `# fish completion of handoff-lint: save it as ~/.config/fish/completions/handoff-lint.fish
${[...commands].map(([name, line]) => `complete -c handoff-lint -n '__fish_is_first_token' -a ${name} -d ${quotedFish(summaryOf(line))}`).join('\n')}
${check.flags.map((own) => flag(`not __fish_seen_subcommand_from ${names}`, own)).join('\n')}
${[...commands].flatMap(([name, line]) => line.flags.map((own) => flag(`__fish_seen_subcommand_from ${name}`, own))).join('\n')}
`;
}

function spellings({ name, short }: Flag): readonly string[] {
  return [`--${name}`, ...(short === undefined ? [] : [`-${short}`])];
}

/** The first sentence of what the command does. */
function summaryOf({ usage }: CommandLine): string {
  const says = usage.slice(usage.indexOf('\n\n') + 2);
  const end = says.search(/[.:;](?:\s|$)/);
  return end < 0 ? says : says.slice(0, end);
}

/** In single quotes, as POSIX shells read them. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** In single quotes, as fish reads them. */
function quotedFish(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
