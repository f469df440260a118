import type { UsageError } from '../model/failure.js';
import type { Format, Output } from '../model/options.js';
import { formats } from './flags.js';
import { didYouMean } from './suggest.js';
import { usage } from './usage.js';

/**
 * Pairs each `-o FILE` with the `-f FORMAT` before it, which a parser that sorts values by flag cannot do. `count` is how many of
 * both the parser saw. undefined: none was given.
 */
export function pairOutputs(argv: readonly string[], count: number): readonly Output[] | UsageError | undefined {
  if (count === 0) return undefined;
  const values = readValues(argv);
  if (values.length !== count) return usage('-f and -o cannot be told apart here.', 'write each with a blank: -f json -o report.json');
  const outputs: { format: Format; file: string | null }[] = [];
  for (const { flag, value } of values) {
    const last = outputs.at(-1);
    const format = formats.find((known) => known === value);
    if (flag === 'format' && format === undefined) return usage(`"${value}" is not a format.`, didYouMean(value, formats));
    if (flag === 'format' && format !== undefined) outputs.push({ format, file: null });
    else if (last === undefined) outputs.push({ format: 'text', file: value });
    else if (last.file === null) last.file = value;
    else return usage(`-o ${value} has no -f before it.`, 'give a -f for each -o');
  }
  const toScreen = outputs.filter((output) => output.file === null);
  return toScreen.length > 1
    ? usage('Only one report can go to the screen.', 'give the others a file each: -f json -o report.json')
    : outputs;
}

interface FlagValue {
  readonly flag: 'format' | 'output';
  readonly value: string;
}

function readValues(argv: readonly string[]): FlagValue[] {
  const values: FlagValue[] = [];
  for (let at = 0; at < argv.length && argv[at] !== '--'; at++) {
    const [name = '', ...inline] = (argv[at] ?? '').split('=');
    const flag = flagOf.get(name);
    if (flag !== undefined) values.push({ flag, value: inline.length > 0 ? inline.join('=') : (argv[++at] ?? '') });
  }
  return values;
}

const flagOf = new Map<string, FlagValue['flag']>([
  ['-f', 'format'],
  ['--format', 'format'],
  ['-o', 'output'],
  ['--output', 'output'],
]);
