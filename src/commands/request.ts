import { inStyleOf } from '../handoff/keep-style.js';
import { newRecord, newText } from '../handoff/write-record.js';
import { mergeDraft } from '../handoff/merge-draft.js';
import type { OpenRecord } from '../handoff/read-record.js';
import type { Failure } from '../model/failure.js';
import type { Draft } from '../model/handoff.js';
import type { CommandLine } from '../options/flags.js';
import type { ReadFlags } from '../options/parser.js';
import { didYouMean } from '../options/suggest.js';
import { usage } from '../options/usage.js';
import { renderRequestJson, renderRequestMarkdown } from '../report/request.js';
import { digest } from '../system/digest.js';
import { writeStandard } from '../system/output.js';
import { joinPath, resolvePath } from '../system/paths.js';
import { currentFolder } from '../system/process.js';
import { version } from '../version.js';
import type { Command } from './command.js';
import { draftTree } from './draft-tree.js';
import { openInspector, type Inspector } from './inspect.js';
import { findRecord } from './find-record.js';
import { prepareCommand } from './prepare-command.js';
import { saveText } from './save-text.js';

const formats = ['markdown', 'yaml', 'json'] as const;

const line: CommandLine = {
  usage:
    'handoff-lint request [paths..]\n\nDrafts the handoff: what the files say of each item that the policy asks for, with its place, and what only you can say.',
  flags: [
    {
      name: 'format',
      short: 'f',
      takes: 'FORMAT',
      values: formats,
      group: 'Draft',
      says: `${formats.join(', ')} (default markdown, for a ticket or form)`,
    },
    { name: 'output', short: 'o', takes: 'FILE', group: 'Draft', says: 'write it to a file; a record that is there is brought up to date' },
    { name: 'save', group: 'Draft', says: 'write the record to .handoff/, or bring the one that is there up to date' },
    { name: 'policy', takes: 'FILE', group: 'Configuration', says: 'your own additions to the policy' },
    { name: 'config', takes: 'FILE', group: 'Configuration', says: 'this configuration, --no-config for none' },
    { name: 'help', short: 'h', group: 'Other', says: 'this text' },
  ],
  epilogue: `What you write under "answer" in a record stays; what the code says is rewritten each time.

Examples:
  handoff-lint request prototypes/ticket-bot           a draft to paste into a ticket
  handoff-lint request prototypes/ticket-bot --save    the record that the gate looks at
  handoff-lint request -f json -o handoff.json`,
};

export const request: Command = { line, run };

type Format = (typeof formats)[number];

async function run(given: ReadFlags): Promise<number | Failure> {
  const wish = given.texts('format').at(-1) ?? 'markdown';
  const format = formats.find((known) => known === wish);
  if (format === undefined) return usage(`"${wish}" is not a format.`, didYouMean(wish, formats));
  const scan = await prepareCommand(given);
  if ('failure' in scan) return scan;
  const { tree, location, options } = scan;
  const inspector = await openInspector(scan.knowing);
  const file = given.texts('output').at(-1);
  const target = file === undefined ? null : { shown: file, path: resolvePath(currentFolder(), file) };
  const found = await findRecord({
    tree,
    scope: location.scope,
    file: format === 'yaml' ? target : null,
    policy: inspector.knowledge.policy,
  });
  if ('failure' in found) return found;
  const draft = draftTree({
    tree,
    scope: location.scope,
    include: options.failOn,
    id: found.id,
    record: found.open?.record ?? null,
    inspector,
  });
  if (given.switch('save') === 'on')
    return saveText(
      { shown: found.path, path: joinPath(tree.root, found.path) },
      render('yaml', draft, found.open, inspector),
      summary(draft, found.open),
    );
  const text = render(format, draft, found.open, inspector);
  if (target !== null) return saveText(target, text, summary(draft, found.open));
  return (await writeStandard('stdout', text)) === 'failed' ? 2 : 0;
}

function render(format: Format, draft: Draft, open: OpenRecord | null, { knowledge }: Inspector): string {
  if (format === 'yaml') return open === null ? newText(newRecord(draft)) : inStyleOf(open.text, mergeDraft(open, draft, digest));
  const context = { policy: knowledge.policy, version };
  return format === 'json' ? renderRequestJson(draft, context) : renderRequestMarkdown(draft, context);
}

function summary({ items, covers }: Draft, open: OpenRecord | null): string {
  const known = new Set(open?.record.covers.map(({ id }) => id));
  const added = covers.filter(({ id }) => !known.has(id)).length;
  const questions = items.filter(({ answer, ask }) => answer === null && ask !== null).length;
  const subjects = open === null ? `${covers.length} to take over` : `${added} new or wider to take over`;
  return `${open === null ? 'written' : 'brought up to date'}: ${subjects}, ${questions} questions open`;
}
