import { openInspector, type Inspected, type Inspector } from './commands/inspect.js';
import { loadHandoff } from './commands/load-handoff.js';
import { cover } from './handoff/cover.js';
import type { Failure } from './model/failure.js';
import type { Format, Options, Output } from './model/options.js';
import type { Path } from './model/touch.js';
import type { Tree } from './model/tree.js';
import { exitCodeOf } from './report/exit-code.js';
import { renderJson } from './report/json.js';
import { choosePaint } from './report/style.js';
import { renderTerminal } from './report/terminal.js';
import { today } from './system/clock.js';
import { writeReport, writeStandard } from './system/output.js';
import { environment, isTerminal, terminalWidth } from './system/process.js';
import { version } from './version.js';

/** Checks a tree and writes every report that was asked for. */
export async function run(tree: Tree, scope: readonly Path[], options: Options): Promise<number | Failure> {
  const inspector = await openInspector();
  const { policy } = inspector.knowledge;
  const handoff = await loadHandoff(tree, policy);
  if ('failure' in handoff) return handoff;
  const rules = { today: today(), requestsCoverUntil: options.requestsCoverUntil, lowered: options.lowered };
  const inspected = inspector.inspect(tree, scope, (findings) => cover(findings, handoff, rules, policy));
  const exitCode = exitCodeOf(inspected.checked.verdict, options);
  for (const output of options.outputs) {
    const text = render(output.format, output, { inspected, inspector, options, exitCode });
    const written = output.file === null ? await writeStandard('stdout', text) : writeReport(output.file, text);
    if (written === 'failed' || written === 'refused') return cannotWrite(output);
  }
  return exitCode;
}

interface Rendered {
  readonly inspected: Inspected;
  readonly inspector: Inspector;
  readonly options: Options;
  readonly exitCode: 0 | 1 | 3;
}

function render(format: Format, output: Output, { inspected, inspector, options, exitCode }: Rendered): string {
  const { verdict } = inspected.checked;
  const shared = { policy: inspector.knowledge.policy, sources: inspected.sources, titles: inspector.titles, exitCode };
  if (format === 'json') return renderJson(verdict, { ...shared, version });
  const to = output.file === null && isTerminal('stdout') ? 'terminal' : 'other';
  return renderTerminal(verdict, {
    ...shared,
    paint: choosePaint(options.color, Object.fromEntries(environment()), to),
    width: to === 'terminal' ? terminalWidth() : 100,
    detail: options.detail,
    stats: options.stats,
  });
}

function cannotWrite({ file }: Output): Failure {
  return {
    failure: 'usage',
    message: `The report could not be written to ${file ?? 'standard output'}.`,
    place: null,
    cure: 'name a file in a folder that exists and that you may write to',
  };
}
