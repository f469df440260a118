import type { Failure } from '../model/failure.js';
import type { CommandLine } from '../options/flags.js';
import type { ReadFlags } from '../options/parser.js';
import { didYouMean } from '../options/suggest.js';
import { usage } from '../options/usage.js';
import { renderDot, renderGraphJson, renderMermaid, type GraphPage } from '../report/graph.js';
import { writeStandard } from '../system/output.js';
import { resolvePath } from '../system/paths.js';
import { currentFolder } from '../system/process.js';
import { version } from '../version.js';
import type { Command } from './command.js';
import { openInspector } from './inspect.js';
import { prepareCommand } from './prepare-command.js';
import { saveText } from './save-text.js';

const formats = ['mermaid', 'dot', 'json'] as const;

const line: CommandLine = {
  usage:
    'handoff-lint graph [paths..]\n\nDraws the workflow: data and inputs, the models that are given them, their tools, and the effects that follow, with the triggers on the edges.',
  flags: [
    { name: 'format', short: 'f', takes: 'FORMAT', values: formats, group: 'Graph', says: `${formats.join(', ')} (default mermaid)` },
    { name: 'output', short: 'o', takes: 'FILE', group: 'Graph', says: 'write it to a file' },
    { name: 'config', takes: 'FILE', group: 'Configuration', says: 'this configuration, --no-config for none' },
    { name: 'help', short: 'h', group: 'Other', says: 'this text' },
  ],
  epilogue: 'It fails nothing. Exit codes: 0 all was read · 3 something that may matter could not be analysed',
};

export const graph: Command = { line, run };

const renderers: Readonly<Record<(typeof formats)[number], (page: GraphPage) => string>> = {
  mermaid: renderMermaid,
  dot: renderDot,
  json: renderGraphJson,
};

async function run(given: ReadFlags): Promise<number | Failure> {
  const wish = given.texts('format').at(-1) ?? 'mermaid';
  const format = formats.find((known) => known === wish);
  if (format === undefined) return usage(`"${wish}" is not a format.`, didYouMean(wish, formats));
  const scan = await prepareCommand(given);
  if ('failure' in scan) return scan;
  const inspector = await openInspector();
  const { checked, sources } = inspector.inspect(scan.tree, scan.location.scope);
  const text = renderers[format]({
    graph: checked.graph(),
    policy: inspector.knowledge.policy,
    titles: inspector.titles,
    sources,
    version,
  });
  const file = given.texts('output').at(-1);
  const saved =
    file === undefined
      ? await writeStandard('stdout', text)
      : await saveText({ shown: file, path: resolvePath(currentFolder(), file) }, text, 'is written.');
  if (typeof saved === 'object') return saved;
  if (saved === 'failed') return 2;
  return checked.verdict.complete ? 0 : 3;
}
