import type { Failure } from '../model/failure.js';
import type { Span } from '../model/facts.js';
import type { DocumentView } from '../model/program.js';
import type { Path, Site } from '../model/touch.js';
import type { LineSight } from '../model/why.js';
import type { CommandLine } from '../options/flags.js';
import type { ReadFlags } from '../options/parser.js';
import { usage } from '../options/usage.js';
import { Places } from '../report/sources.js';
import { renderWhy } from '../report/why.js';
import { writeStandard } from '../system/output.js';
import { terminalWidth } from '../system/process.js';
import type { Command } from './command.js';
import { openGate } from './gate.js';
import { openInspector, type Inspected } from './inspect.js';
import { prepareCommand } from './prepare-command.js';

const line: CommandLine = {
  usage: 'handoff-lint why PATH:LINE\n\nSays what was seen on a line, and why it counts or does not.',
  flags: [
    { name: 'policy', takes: 'FILE', group: 'Configuration', says: 'your own additions to the policy' },
    { name: 'config', takes: 'FILE', group: 'Configuration', says: 'this configuration, --no-config for none' },
    { name: 'help', short: 'h', group: 'Other', says: 'this text' },
  ],
  epilogue: 'Example:\n  handoff-lint why src/close.py:26',
};

export const why: Command = { line, run };

async function run(given: ReadFlags): Promise<number | Failure> {
  const [wish = '', ...more] = given.paths;
  const parsed = /^(.+):([1-9]\d{0,8})$/.exec(wish);
  if (parsed === null || more.length > 0) return usage('Name one line of one file.', 'handoff-lint why src/close.py:26');
  const [, file = '', number = ''] = parsed;
  const scan = await prepareCommand({ ...given, paths: [file] });
  if ('failure' in scan) return scan;
  const { tree, location, options } = scan;
  const [path] = location.scope;
  if (path === undefined) return usage(`${file} is no file.`, 'handoff-lint why src/close.py:26');
  const inspector = await openInspector(scan.knowing);
  const gate = await openGate(tree, inspector.knowledge.policy, options);
  if ('failure' in gate) return gate;
  const inspected = inspector.inspect(tree, [], gate.cover);
  const places = new Places(inspected.sources);
  const starts = places.lines(path);
  const at = Number(number);
  const text = inspected.sources.text(path);
  if (text !== null && at > starts.length) return usage(`${file} has ${starts.length} lines.`, 'name one of them');
  const span: Span = [starts[at - 1] ?? 0, starts[at] ?? text?.length ?? 0];
  const sight = look(inspected, { path, span }, at);
  const { policy } = inspector.knowledge;
  const answer = renderWhy(sight, { policy, titles: inspector.titles, places, width: terminalWidth() });
  return (await writeStandard('stdout', answer)) === 'failed' ? 2 : 0;
}

function look({ checked }: Inspected, site: Site, line: number): LineSight {
  const { program, verdict, seen } = checked;
  const here = ofLine(site);
  const { findings, handoff, skipped } = verdict;
  return {
    site,
    line,
    document: program.documents.find(({ path }) => path === site.path) ?? null,
    skip: skipped.find(({ path }) => site.path === path || site.path.startsWith(`${path}/`)) ?? null,
    reach: program.reachIn(site),
    findings: here(findings, ({ at }) => at),
    dismissed: here(
      handoff.dismissed.map(({ finding }) => finding),
      ({ at }) => at,
    ),
    steps: findings.flatMap((finding) =>
      finding.chain.filter((place) => beginsIn(place, site) && !beginsIn(finding.at, site)).map((place) => ({ finding, place })),
    ),
    clear: here(
      seen.filter(({ level }) => level === 'clear'),
      ({ touch }) => touch.at,
    ),
    calls: here(program.calls, ({ at }) => at),
    matches: here(
      program.catalogs.flatMap((id) => program.matches(id)),
      ({ at }) => at,
    ),
    models: here(program.models, ({ call }) => call.at),
    tools: here(program.tools, ({ at }) => at),
    inputs: here(program.inputs, ({ at }) => at),
    imports: program.documents.flatMap(({ path, facts }) =>
      facts.imports.filter(({ span }) => beginsIn({ path, span }, site)).map(({ module }) => module),
    ),
    own: ownFunctions(
      program.documents,
      here(program.calls, ({ at }) => at).map(({ method }) => method),
    ),
  };
}

function ownFunctions(documents: readonly DocumentView[], names: readonly string[]): LineSight['own'] {
  return documents.flatMap(({ path, facts }) =>
    facts.units
      .filter(({ name, form }) => (form === 'function' || form === 'class') && names.includes(name))
      .map(({ name, span }) => ({ name, at: { path, span } })),
  );
}

/** What begins on the line; else, for a call that is written over several lines, the innermost that goes over it. */
function ofLine(site: Site): <Item>(items: readonly Item[], place: (item: Item) => Site) => readonly Item[] {
  return (items, place) => {
    const begins = items.filter((item) => beginsIn(place(item), site));
    if (begins.length > 0) return begins;
    const around = items.filter((item) => {
      const { path, span } = place(item);
      return path === site.path && span[0] < site.span[0] && span[1] > site.span[0];
    });
    const least = Math.min(...around.map((item) => length(place(item))));
    return around.filter((item) => length(place(item)) === least && least < longestCall);
  };
}

function beginsIn({ path, span }: { readonly path: Path; readonly span: Span }, site: Site): boolean {
  return path === site.path && span[0] >= site.span[0] && span[0] < Math.max(site.span[1], site.span[0] + 1);
}

function length({ span }: Site): number {
  return span[1] - span[0];
}

/** Characters: a call that holds a whole program is not what a line of it is about. */
const longestCall = 2000;
