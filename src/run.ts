import { detectors } from './registry.generated.js';
import { loadHandoff } from './commands/load-handoff.js';
import { check, type Checked } from './engine/check.js';
import { loadFrontEnds } from './facts/extract.js';
import { cover } from './handoff/cover.js';
import type { Failure } from './model/failure.js';
import type { Knowledge } from './model/knowledge.js';
import type { Format, Options, Output } from './model/options.js';
import type { Path } from './model/touch.js';
import type { Tree } from './model/tree.js';
import { loadKnowledge } from './policy/knowledge.js';
import { exitCodeOf } from './report/exit-code.js';
import { renderJson } from './report/json.js';
import type { Sources } from './report/sources.js';
import { choosePaint } from './report/style.js';
import { renderTerminal } from './report/terminal.js';
import { readSource } from './source/read.js';
import { asset } from './system/assets.js';
import { today } from './system/clock.js';
import { digest } from './system/digest.js';
import { writeReport, writeStandard } from './system/output.js';
import { environment, isTerminal, terminalWidth } from './system/process.js';
import { classify } from './tree/classify.js';
import { version } from './version.js';

/** Checks a tree and writes every report that was asked for. */
export async function run(tree: Tree, scope: readonly Path[], options: Options): Promise<number | Failure> {
  await loadFrontEnds(asset);
  const knowledge = loadKnowledge();
  const handoff = await loadHandoff(tree, knowledge.policy);
  if ('failure' in handoff) return handoff;
  const rules = { today: today(), requestsCoverUntil: options.requestsCoverUntil, lowered: options.lowered };
  const checked = check({
    tree,
    knowledge,
    detectors,
    scope,
    name: tree.root,
    digest,
    cover: (findings) => cover(findings, handoff, rules, knowledge.policy),
  });
  const exitCode = exitCodeOf(checked.verdict, options);
  for (const output of options.outputs) {
    const text = render(output.format, output, { checked, knowledge, options, exitCode, sources: sourcesOf(tree, checked) });
    const written = output.file === null ? await writeStandard('stdout', text) : writeReport(output.file, text);
    if (written === 'failed' || written === 'refused') return cannotWrite(output);
  }
  return exitCode;
}

interface Rendered {
  readonly checked: Checked;
  readonly knowledge: Knowledge;
  readonly options: Options;
  readonly exitCode: 0 | 1 | 3;
  readonly sources: Sources;
}

function render(format: Format, output: Output, { checked, knowledge, options, exitCode, sources }: Rendered): string {
  const titles = new Map([...knowledge.catalogs.values()].flat().map(({ service, title }) => [service, title]));
  const shared = { policy: knowledge.policy, sources, titles, exitCode };
  if (format === 'json') return renderJson(checked.verdict, { ...shared, version });
  const to = output.file === null && isTerminal('stdout') ? 'terminal' : 'other';
  return renderTerminal(checked.verdict, {
    ...shared,
    paint: choosePaint(options.color, Object.fromEntries(environment()), to),
    width: to === 'terminal' ? terminalWidth() : 100,
    detail: options.detail,
    stats: options.stats,
  });
}

/** Texts are read again for the few files that are reported, instead of being kept for all. */
function sourcesOf(tree: Tree, checked: Checked): Sources {
  const texts = new Map<Path, string | null>();
  const read = (path: Path): string | null => {
    const { kind } = classify(path);
    const source = kind === null ? null : readSource(tree, { path, kind });
    return source === null || 'reason' in source ? null : source.text;
  };
  return {
    text: (path) => {
      const known = texts.get(path);
      if (known !== undefined) return known;
      const text = read(path);
      texts.set(path, text);
      return text;
    },
    credentials: (path) => checked.credentials(path),
  };
}

function cannotWrite({ file }: Output): Failure {
  return {
    failure: 'usage',
    message: `The report could not be written to ${file ?? 'standard output'}.`,
    place: null,
    cure: 'name a file in a folder that exists and that you may write to',
  };
}
