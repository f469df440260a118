import { baselinePath, isListed, parseBaseline, takeBaseline, type Baseline } from '../change/baseline.js';
import type { Failure } from '../model/failure.js';
import type { Tree } from '../model/tree.js';
import type { Finding } from '../model/verdict.js';
import type { CommandLine } from '../options/flags.js';
import type { ReadFlags } from '../options/parser.js';
import { counted } from '../report/layout.js';
import { joinPath } from '../system/paths.js';
import type { Command } from './command.js';
import { openGate } from './gate.js';
import { openInspector } from './inspect.js';
import { prepareCommand } from './prepare-command.js';
import { saveText } from './save-text.js';

const line: CommandLine = {
  usage: `handoff-lint baseline [folder]\n\nWrites what is crossed or near now, and not handed off, to ${baselinePath}: with --baseline it fails nothing, and whatever comes new does.`,
  flags: [
    { name: 'add', group: 'Baseline', says: 'take in what came new since; otherwise only what is gone goes out' },
    { name: 'policy', takes: 'FILE', group: 'Configuration', says: 'your own additions to the policy' },
    { name: 'config', takes: 'FILE', group: 'Configuration', says: 'this configuration, --no-config for none' },
    { name: 'help', short: 'h', group: 'Other', says: 'this text' },
  ],
  epilogue: 'An entry stands for one subject, effect, level and place. Exchange or growth is new, moving and renaming is not.',
};

export const baseline: Command = { line, run };

async function run(given: ReadFlags): Promise<number | Failure> {
  const scan = await prepareCommand(given);
  if ('failure' in scan) return scan;
  const inspector = await openInspector(scan.knowing);
  const gate = await openGate(scan.tree, inspector.knowledge.policy, { ...scan.options, baseline: 'ignored' });
  if ('failure' in gate) return gate;
  const { findings } = inspector.inspect(scan.tree, [], gate.cover).checked.verdict;
  const former = readBaseline(scan.tree);
  if (former !== null && 'failure' in former) return former;
  const kept = former === null || given.switch('add') === 'on' ? findings : findings.filter(listedIn(former));
  const next = takeBaseline(kept);
  const text = `${JSON.stringify(next, null, 2)}\n`;
  return saveText({ shown: baselinePath, path: joinPath(scan.tree.root, baselinePath) }, text, told(former, next, findings));
}

function readBaseline(tree: Tree): Baseline | Failure | null {
  if (!tree.list().some(({ path }) => path === baselinePath)) return null;
  const bytes = tree.read(baselinePath, { bytes: 20_000_000, over: 'refuse' });
  const parsed = 'reason' in bytes ? null : parseBaseline(new TextDecoder().decode(bytes));
  return (
    parsed ?? { failure: 'config', message: 'It is no baseline.', place: baselinePath, cure: 'delete it, then run: handoff-lint baseline' }
  );
}

function listedIn({ findings }: Baseline): (finding: Finding) => boolean {
  const entries = new Map(findings.map((entry) => [entry.fingerprint, entry]));
  return (finding) => isListed(finding, entries);
}

/** "holds 12 findings; 2 gone from it; 3 new ones are not taken in (--add would)" */
function told(former: Baseline | null, next: Baseline, findings: readonly Finding[]): string {
  const known = new Set(next.findings.map(({ fingerprint }) => fingerprint));
  const gone = former?.findings.filter(({ fingerprint }) => !known.has(fingerprint)).length ?? 0;
  const left = findings.filter(({ coveredBy, fingerprint }) => coveredBy === null && !known.has(fingerprint)).length;
  const parts = [
    `holds ${counted(next.findings.length, 'finding')}`,
    ...(gone > 0 ? [`${gone} went out`] : []),
    ...(left > 0 ? [`${left} that came new ${left === 1 ? 'is' : 'are'} not in it (--add takes them in)`] : []),
  ];
  return `${parts.join('; ')}.`;
}
