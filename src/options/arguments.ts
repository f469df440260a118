import type { UsageError } from '../model/failure.js';
import type { Options, Output } from '../model/options.js';
import { checkLine, failLevels, type CommandLine } from './flags.js';
import { pairOutputs } from './outputs.js';
import type { ReadFlags } from './parser.js';
import { didYouMean } from './suggest.js';
import { usage } from './usage.js';

/** The words of one command, sorted by flag; none of them unknown. */
export async function readCommandLine(argv: readonly string[], line: CommandLine): Promise<ReadFlags | Answer | UsageError> {
  const { readFlags } = await import('./parser.js');
  const read = await readFlags(argv, line);
  if ('answer' in read || 'failure' in read) return read;
  const unknown = read.names().find((name) => !line.flags.some((flag) => flag.name === name || flag.short === name));
  return unknown === undefined ? read : unknownFlag(unknown, line);
}

/** What the command line alone says; what it leaves open is undefined. */
export interface Arguments {
  readonly paths: readonly string[];
  readonly config: 'search' | 'none' | { readonly file: string };
  readonly outputs: readonly Output[] | undefined;
  readonly failOn: Options['failOn'] | undefined;
  readonly content: Options['content'] | undefined;
  readonly since: string | undefined;
  readonly baseline: Options['baseline'] | undefined;
  readonly policy: string | undefined;
  readonly stats: Options['stats'] | undefined;
  readonly detail: Options['detail'] | undefined;
  readonly exit: Options['exit'] | undefined;
  readonly color: Options['color'] | undefined;
}

/** Something to print instead of a scan. */
export type Answer = { readonly answer: 'version' } | { readonly answer: 'help'; readonly text: string };

export async function parseArguments(argv: readonly string[]): Promise<Arguments | Answer | UsageError> {
  const read = argv.some((word) => word.startsWith('-')) ? await readCommandLine(argv, checkLine) : pathsAlone(argv);
  if ('answer' in read || 'failure' in read) return read;
  const outputs = pairOutputs(argv, read.texts('format').length + read.texts('output').length);
  if (outputs !== undefined && 'failure' in outputs) return outputs;
  const failOn = read.texts('fail-on').at(-1);
  const level = failLevels.find((known) => known === failOn);
  if (failOn !== undefined && level === undefined) return usage(`--fail-on ${failOn} is not a level.`, didYouMean(failOn, failLevels));
  const config = read.texts('config').at(-1);
  return {
    paths: read.paths,
    config: read.switch('config') === 'off' ? 'none' : config === undefined ? 'search' : { file: config },
    outputs,
    failOn: level,
    content: chosen(read.switch('staged'), 'index', 'work-tree'),
    since: read.texts('since').at(-1),
    baseline: chosen(read.switch('baseline'), 'applied', 'ignored'),
    policy: read.texts('policy').at(-1),
    stats: chosen(read.switch('stats'), 'shown', 'hidden'),
    detail: chosen(read.switch('quiet'), 'quiet', 'full'),
    exit: chosen(read.switch('exit-zero'), 'zero', 'by-verdict'),
    color: chosen(read.switch('color'), 'always', 'never'),
  };
}

/** Without the parser, which takes as long to load as a small scan. */
function pathsAlone(paths: readonly string[]): ReadFlags {
  return { paths, names: () => [], texts: () => [], switch: () => undefined };
}

function unknownFlag(name: string, line: CommandLine): UsageError {
  const long = line.flags.map((flag) => flag.name);
  const written = (flag: string): string => (flag.length === 1 ? `-${flag}` : `--${flag}`);
  return usage(`${written(name)} is not a flag.`, name.length === 1 ? 'handoff-lint --help lists them' : didYouMean(name, long, written));
}

function chosen<On, Off>(state: 'on' | 'off' | undefined, on: On, off: Off): On | Off | undefined {
  return state === undefined ? undefined : state === 'on' ? on : off;
}
