import type { Failure } from '../model/failure.js';
import type { CommandLine } from '../options/flags.js';
import type { ReadFlags } from '../options/parser.js';
import { didYouMean } from '../options/suggest.js';
import { usage } from '../options/usage.js';
import { renderInventoryJson, renderInventoryText } from '../report/inventory.js';
import { writeStandard } from '../system/output.js';
import { resolvePath } from '../system/paths.js';
import { currentFolder } from '../system/process.js';
import { version } from '../version.js';
import type { Command } from './command.js';
import { openInspector } from './inspect.js';
import { prepareCommand } from './prepare-command.js';
import { saveText } from './save-text.js';

const formats = ['text', 'json'] as const;

const line: CommandLine = {
  usage:
    'handoff-lint inventory [paths..]\n\nLists what a prototype is made of: its models, tools, inputs, and every system and kind of data it touches.',
  flags: [
    { name: 'format', short: 'f', takes: 'FORMAT', values: formats, group: 'Inventory', says: `${formats.join(' or ')} (default text)` },
    { name: 'output', short: 'o', takes: 'FILE', group: 'Inventory', says: 'write it to a file' },
    { name: 'config', takes: 'FILE', group: 'Configuration', says: 'this configuration, --no-config for none' },
    { name: 'help', short: 'h', group: 'Other', says: 'this text' },
  ],
  epilogue:
    'It judges nothing: what stands here may be harmless. Exit codes: 0 all was read · 3 something that may matter could not be analysed',
};

export const inventory: Command = { line, run };

async function run(given: ReadFlags): Promise<number | Failure> {
  const wish = given.texts('format').at(-1) ?? 'text';
  const format = formats.find((known) => known === wish);
  if (format === undefined) return usage(`"${wish}" is not a format.`, didYouMean(wish, formats));
  const scan = await prepareCommand(given);
  if ('failure' in scan) return scan;
  const inspector = await openInspector();
  const { checked, sources } = inspector.inspect(scan.tree, scan.location.scope);
  const page = {
    verdict: checked.verdict,
    uses: checked.uses(),
    touched: checked.touched(),
    packages: checked.packages(),
    titles: inspector.titles,
    sources,
    version,
  };
  const text = format === 'json' ? renderInventoryJson(page) : renderInventoryText(page);
  const file = given.texts('output').at(-1);
  const saved =
    file === undefined
      ? await writeStandard('stdout', text)
      : await saveText({ shown: file, path: resolvePath(currentFolder(), file) }, text, 'is written.');
  if (typeof saved === 'object') return saved;
  if (saved === 'failed') return 2;
  return checked.verdict.complete ? 0 : 3;
}
