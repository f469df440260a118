import { isProgram } from '../../model/languages.js';
import type { CallView, DocumentView, ProgramView, Value } from '../../model/program.js';
import type { Path } from '../../model/touch.js';
import { perProgram } from '../per-program.js';
import { callsBehind, isPipeline } from './pipelines.js';
import { settingsAt } from './settings.js';

/**
 * The write by which what a model wrote gets into code or configuration of the tree, where a pipeline starts it that pushes: the next run, and
 * whoever pulls, has the model's code. What it writes beside them, reports and data, is its own output; in the branch of somebody's request it
 * is part of what they hand in.
 */
export function patchOf(program: ProgramView, path: Path): CallView | null {
  if (!isPipeline(path)) return null;
  const known = patches(program).get(path);
  if (known !== undefined) return known;
  const found = pushes(program, path) ? findPatch(program, path) : null;
  patches(program).set(path, found);
  return found;
}

const patches = perProgram(() => new Map<Path, CallView | null>());

function pushes(program: ProgramView, path: Path): boolean {
  return program.matches('source-control').some(({ call, verb }) => call?.document.path === path && verb !== 'read');
}

function findPatch(program: ProgramView, path: Path): CallView | null {
  const commands = program.commands.filter(({ call }) => call.document.path === path);
  const writes = callsBehind(program, commands).filter((call) => writers.has(call.method));
  const patching = answersRequests(program, path)
    ? writes
    : writes.filter((call) => filesOf(program, call).some((file) => isCode(program, file)));
  return patching.find((call) => program.fromModel(call) !== null) ?? null;
}

/** `on: pull_request`, `on: [pull_request]` */
function answersRequests(program: ProgramView, path: Path): boolean {
  const documents = program.documents.filter((document) => document.path === path && document.parent === null);
  const events = documents.flatMap((document) => [...settingsAt(document, ['on']), ...settingsAt(document, ['on', '*'])]);
  return events.some(({ key, text }) => requests.includes(String(key)) || requests.includes(text ?? ''));
}

const requests: readonly string[] = ['pull_request', 'pull_request_target'];

/** `writeFileSync("main.tf", text)`, `Path("main.tf").write_text(text)`, `open("main.tf", "w").write(text)` */
function filesOf(program: ProgramView, call: CallView): readonly string[] {
  const [first, receiver] = [call.argument(0), call.receiver];
  const opened = receiver === null ? [] : program.makers(receiver).map((made) => made.argument(0));
  const named: readonly (Value | null)[] = [...opened, ...(call.args.length > 1 ? [first] : [])];
  return named.flatMap((value) => (value === null ? [] : program.texts(value).map(({ text }) => text)));
}

/** A file that the tree holds, or one of the same ending whose name is only known when it runs. */
function isCode(program: ProgramView, file: string): boolean {
  const name = file.replace(/^\.\//, '');
  const open = /\{\}[^/{}]{0,40}(\.[a-z]{1,8})$/.exec(name.slice(-200))?.[1];
  return program.documents.some(
    (document) =>
      document.parent === null &&
      isSource(document) &&
      document.role !== 'test' &&
      (document.path === name || (open !== undefined && document.path.endsWith(open))),
  );
}

/** A page is mostly what a pipeline makes. */
function isSource({ kind, path }: DocumentView): boolean {
  return (isProgram(kind) && !/\.html?$/.test(path)) || infrastructure.has(kind);
}

const infrastructure: ReadonlySet<DocumentView['kind']> = new Set<DocumentView['kind']>([
  'terraform',
  'bicep',
  'kubernetes',
  'cloudformation',
  'dockerfile',
]);

const writers: ReadonlySet<string> = new Set(['write', 'write_text', 'writelines', 'writeFile', 'writeFileSync', 'WriteString']);
