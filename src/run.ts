import { openGate } from './commands/gate.js';
import { openInspector } from './commands/inspect.js';
import type { Failure } from './model/failure.js';
import type { Options, Output } from './model/options.js';
import type { Verdict } from './model/verdict.js';
import type { Scan } from './prepare.js';
import type { ReportContext } from './report/context.js';
import { exitCodeOf } from './report/exit-code.js';
import { choosePaint } from './report/style.js';
import { renderTerminal } from './report/terminal.js';
import { appendReport, writeReport, writeStandard } from './system/output.js';
import { pathBelow } from './system/paths.js';
import { environment, isTerminal, terminalWidth } from './system/process.js';
import { version } from './version.js';

/** Checks a tree, compares it with its base if there is one, and writes every report that was asked for. */
export async function run(scan: Scan): Promise<number | Failure> {
  const { tree, location, options, base } = scan;
  const inspector = await openInspector(scan.knowing);
  const { policy } = inspector.knowledge;
  const gate = await openGate(tree, policy, options);
  if ('failure' in gate) return gate;
  const inspected = inspector.inspect(tree, location.scope, gate.cover);
  const { verdict } = inspected.checked;
  const context: ReportContext = {
    policy,
    sources: inspected.sources,
    titles: inspector.titles,
    version,
    exitCode: exitCodeOf(verdict, options),
    since: base === null ? null : await (await import('./commands/since.js')).compareWithBase({ scan, base, inspector, gate, inspected }),
    below: location.repository === null ? '' : (pathBelow(location.repository.top, location.root) ?? ''),
  };
  for (const output of options.outputs) {
    const text = await render(output, verdict, context, options);
    const written = output.file === null ? await writeStandard('stdout', text) : writeReport(output.file, text);
    if (written === 'failed' || written === 'refused') return cannotWrite(output.file ?? 'standard output');
  }
  return context.exitCode;
}

/** Formats that not every run needs are loaded when they are asked for. */
async function render(output: Output, verdict: Verdict, context: ReportContext, options: Options): Promise<string> {
  switch (output.format) {
    case 'json':
      return (await import('./report/json.js')).renderJson(verdict, context);
    case 'markdown':
      return (await import('./report/markdown.js')).renderMarkdown(verdict, context);
    case 'sarif':
      return (await import('./report/sarif.js')).renderSarif(verdict, context);
    case 'github':
      await summarize(verdict, context);
      return (await import('./report/github.js')).renderGithub(verdict, context);
    case 'text':
      return text(output, verdict, context, options);
  }
}

function text(output: Output, verdict: Verdict, context: ReportContext, options: Options): string {
  const to = output.file === null && isTerminal('stdout') ? 'terminal' : 'other';
  return renderTerminal(verdict, {
    ...context,
    paint: choosePaint(options.color, Object.fromEntries(environment()), to),
    width: to === 'terminal' ? terminalWidth() : 100,
    detail: options.detail,
    stats: options.stats,
  });
}

/** GitHub shows the file that it names as the summary of the step. A run without one is none of GitHub's. */
async function summarize(verdict: Verdict, context: ReportContext): Promise<void> {
  const file = environment().get('GITHUB_STEP_SUMMARY');
  if (file === undefined || file === '') return;
  const { renderMarkdown } = await import('./report/markdown.js');
  appendReport(file, renderMarkdown(verdict, context));
}

function cannotWrite(target: string): Failure {
  return {
    failure: 'usage',
    message: `The report could not be written to ${target}.`,
    place: null,
    cure: 'name a file in a folder that exists and that you may write to',
  };
}
