import yargs from 'yargs';
import type { UsageError } from '../model/failure.js';
import type { Answer } from './arguments.js';
import type { CommandLine } from './flags.js';
import { usage } from './usage.js';

/** The flags of a command line, sorted by name but not yet understood. */
export interface ReadFlags {
  readonly paths: readonly string[];
  names(): readonly string[];
  texts(name: string): readonly string[];
  switch(name: string): 'on' | 'off' | undefined;
}

export async function readFlags(argv: readonly string[], line: CommandLine): Promise<ReadFlags | Answer | UsageError> {
  let refusal: string | undefined;
  const parser = parserOf(line).fail((message: string | null, error: Error | undefined) => {
    refusal ??= message ?? error?.message;
  });
  const parsed = await parser.parseAsync([...argv]);
  if (refusal !== undefined) return usage(refusal.replace(/\s+/g, ' '), 'handoff-lint --help lists the flags and their values');
  if (parsed['help'] === true) return { answer: 'help', text: await parser.getHelp() };
  if (parsed['version'] === true) return { answer: 'version' };
  const values = new Map<string, unknown>(Object.entries(parsed).filter(([name]) => name !== '_' && name !== '$0'));
  return {
    paths: parsed._.map(String),
    names: () => [...values.keys()],
    texts: (name) => [values.get(name)].flat().filter((value) => typeof value === 'string'),
    switch: (name) => (typeof values.get(name) === 'boolean' ? (values.get(name) === true ? 'on' : 'off') : undefined),
  };
}

function parserOf({ usage: says, flags, epilogue }: CommandLine) {
  const parser = yargs()
    .scriptName('handoff-lint')
    .usage(says)
    .parserConfiguration({
      'camel-case-expansion': false,
      'duplicate-arguments-array': true,
      'greedy-arrays': false,
      'parse-numbers': false,
      'parse-positional-numbers': false,
      'dot-notation': false,
    })
    .detectLocale(false)
    .exitProcess(false)
    .help(false)
    .version(false)
    .wrap(110)
    .epilogue(epilogue);
  for (const flag of flags) {
    const common = { describe: flag.says, group: `${flag.group}:`, ...(flag.short === undefined ? {} : { alias: flag.short }) };
    parser.option(
      flag.name,
      flag.takes === undefined ? { ...common, type: 'boolean' } : { ...common, type: 'string', nargs: 1, requiresArg: true },
    );
  }
  return parser;
}
