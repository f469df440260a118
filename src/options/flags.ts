import type { Format } from '../model/options.js';

/** The flags as the help shows them. A flag without `takes` is a switch. */
export interface Flag {
  readonly name: string;
  readonly short?: string;
  /** What the value is called in the help. */
  readonly takes?: string;
  /** All that the value may be, where that is known. */
  readonly values?: readonly string[];
  readonly says: string;
  readonly group: string;
}

/** What may follow the program's name, or that of a command. */
export interface CommandLine {
  /** `handoff-lint [paths..]`, a blank line, what it does. */
  readonly usage: string;
  readonly flags: readonly Flag[];
  readonly epilogue: string;
}

/** Words that make the first word of a command line a command; a folder of such a name is written `./init`. */
export const commandNames = ['init', 'baseline', 'request', 'record', 'inventory', 'explain', 'why', 'graph', 'completion'] as const;

export type CommandName = (typeof commandNames)[number];

export const formats: readonly Format[] = ['text', 'json', 'markdown', 'github', 'sarif'];

export const failLevels = ['crossed', 'approaching'] as const;

export const flags: readonly Flag[] = [
  {
    name: 'format',
    short: 'f',
    takes: 'FORMAT',
    values: formats,
    group: 'Report',
    says: `${formats.slice(0, -1).join(', ')} or ${formats.at(-1) ?? ''}; may be given several times (default text)`,
  },
  { name: 'output', short: 'o', takes: 'FILE', group: 'Report', says: 'write the report of the --format before it to a file' },
  { name: 'quiet', group: 'Report', says: 'only what is crossed' },
  { name: 'stats', group: 'Report', says: 'add what was read and how long it took' },
  { name: 'color', group: 'Report', says: 'colour the text, --no-color leaves it plain (default: where the terminal shows it)' },
  { name: 'staged', group: 'What is checked', says: 'what the next commit would hold instead of the files as they are' },
  { name: 'since', takes: 'REF', group: 'What is checked', says: 'tell what has changed since this branch, tag or commit' },
  {
    name: 'fail-on',
    takes: 'LEVEL',
    values: failLevels,
    group: 'Verdict',
    says: `${failLevels.join(' or ')}: what makes the exit code 1 (default crossed)`,
  },
  { name: 'baseline', group: 'Verdict', says: 'let pass what .handoff/baseline.json lists (handoff-lint baseline writes it)' },
  { name: 'exit-zero', group: 'Verdict', says: 'exit 0 whatever was found' },
  { name: 'policy', takes: 'FILE', group: 'Policy and configuration', says: 'your own additions to the policy' },
  {
    name: 'config',
    takes: 'FILE',
    group: 'Policy and configuration',
    says: 'this configuration, --no-config for none (default: the nearest one above)',
  },
  { name: 'version', short: 'v', group: 'Other', says: 'the version' },
  { name: 'help', short: 'h', group: 'Other', says: 'this text' },
];

export const checkLine: CommandLine = {
  usage: 'handoff-lint [paths..]\n\nSays which handoff lines an AI prototype crosses, with the evidence and whom to hand it to.',
  flags,
  epilogue: `Commands, each with its own --help: ${commandNames.join(', ')}

Exit codes: 0 nothing crossed that is not handed off · 1 something is · 2 could not run · 3 nothing crossed, but not everything could be read

Examples:
  handoff-lint                          the current folder
  handoff-lint prototypes/ticket-bot    one prototype
  handoff-lint --since origin/main      and what this branch changes
  handoff-lint -f text -f json -o report.json`,
};
