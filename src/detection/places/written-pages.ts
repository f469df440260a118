import type { CallView, CatalogMatch, ProgramView } from '../../model/program.js';
import type { Path } from '../../model/touch.js';
import { perProgram } from '../per-program.js';
import { callsBehind, isOwnTest, isPipeline } from './pipelines.js';

/** A step that puts a page out, and what wrote a model's words into its files in the same run. */
export interface WrittenPage {
  readonly deployment: CatalogMatch;
  readonly writes: readonly CallView[];
}

/**
 * Pages that a pipeline has a model write before it puts them out, with nobody in between. The prototype's own tests and trials write
 * reports, not pages.
 */
export const writtenPages = perProgram((program): readonly WrittenPage[] =>
  program.matches('customer-facing').flatMap((deployment) => {
    if (!deployment.entry.traits.includes('deployed-page') || !runsAtOnce(deployment.document.path)) return [];
    const commands = program.commands.filter(
      (command) => command.call.document.path === deployment.document.path && !isOwnTest(program, command),
    );
    const filling = fileWrites(program);
    const writes = callsBehind(program, commands).filter((call) => filling.has(call) && program.fromModel(call) !== null);
    return writes.length === 0 ? [] : [{ deployment, writes }];
  }),
);

/** Tasks of a manifest are run one by one, by whoever asks for one. */
function runsAtOnce(path: Path): boolean {
  return isPipeline(path) || /\.(?:sh|bash)$/.test(path);
}

/** Calls that write into a file of the tree, also into one that was opened before. */
const fileWrites = perProgram((program): ReadonlySet<CallView> => {
  const files = program.matches('tool-use').filter(({ entry, call }) => entry.service === 'files' && call !== null);
  const opened = new Set(files.map(({ call }) => call));
  const isOpened = (call: CallView): boolean => call.clients.some((client) => opened.has(client));
  return new Set([
    ...files.flatMap(({ verb, call }) => (verb === 'write' && call !== null && !isElsewhere(program, call) ? [call] : [])),
    ...program.calls.filter((call) => writers.has(call.method) && isOpened(call) && !call.clients.some((own) => isElsewhere(program, own))),
    ...program.calls.filter(
      (call) => call.method === 'dump' && call.args.some(([, value]) => program.makers(value).some((own) => opened.has(own))),
    ),
  ]);
});

/** Not among the files of the tree: a summary or an output of the run itself, what is only there for a while. */
function isElsewhere(program: ProgramView, call: CallView): boolean {
  const [path] = call.args;
  return (
    path !== undefined &&
    program.texts(path[1]).some(({ text, environment }) => /^\/tmp\//.test(text) || environment.some((name) => name.startsWith('GITHUB_')))
  );
}

const writers: ReadonlySet<string> = new Set(['write', 'writelines', 'WriteString', 'puts']);
