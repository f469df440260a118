import type { DocumentView, ModelView, ProgramView } from '../model/program.js';
import type { Path, Touch } from '../model/touch.js';
import type { WorkflowSummary } from '../model/verdict.js';
import { groupExports } from './exports.js';

export interface Workflow extends WorkflowSummary {
  readonly paths: ReadonlySet<Path>;
}

/**
 * The tree as one workflow: what a model call reaches by imports, configuration and shared data is hard to take apart without
 * losing evidence, so everything that runs belongs to it. Low-code exports are workflows of their own, unless one names, calls or reads
 * another; those of which none asks a model count for nothing. Code without a model serves every export that has one.
 */
export function findWorkflows(program: ProgramView, touches: readonly Touch[]): Workflow[] {
  const { documents, models } = program;
  if (documents.length === 0) return [];
  const exports = pathsOf(documents.filter(({ kind }) => kind === 'low-code'));
  const code = new Set([...pathsOf(documents)].filter((path) => !exports.has(path)));
  const whole = (): Workflow => workflowOf(program, touches, '.', pathsOf(documents));
  const withModel = new Set(models.map(({ call }) => call.document.path));
  if (withModel.size === 0 || exports.size === 0) return [whole()];
  const groups = groupExports(program).filter((group) => [...group].some((path) => withModel.has(path)));
  const codeAsks = [...code].some((path) => withModel.has(path));
  const own = groups.map((group) => {
    const paths = codeAsks ? group : new Set([...code, ...group]);
    return workflowOf(program, touches, [...group].sort()[0] ?? '.', paths);
  });
  return codeAsks ? [workflowOf(program, touches, '.', code), ...own] : own;
}

function pathsOf(documents: readonly DocumentView[]): ReadonlySet<Path> {
  return new Set(documents.map(({ path }) => path));
}

function workflowOf(program: ProgramView, touches: readonly Touch[], id: string, paths: ReadonlySet<Path>): Workflow {
  const models = program.models.filter(({ call }) => paths.has(call.document.path));
  const own = touches.filter(({ at }) => paths.has(at.path));
  return { id, paths, documents: paths.size, models: models.length, closed: isClosed(program, models, own, paths) };
}

/** Rule 6: every input is written in the tree, and everything that is touched stays in the process or on the machine. */
function isClosed(program: ProgramView, models: readonly ModelView[], touches: readonly Touch[], paths: ReadonlySet<Path>): boolean {
  if (models.length === 0) return false;
  const inputs = program.inputs.filter(({ at }) => paths.has(at.path));
  const open = inputs.some(({ reach }) => reach === 'started' || reach === 'may-run') || asksOutside(program, models, paths);
  return !open && touches.every((touch) => !mayRun(touch) || isStanding(touch) || harmless.has(touch.landing.place));
}

/** A request to anywhere else than the machine or the model's provider. */
function asksOutside(program: ProgramView, models: readonly ModelView[], paths: ReadonlySet<Path>): boolean {
  const ofModels = new Set(models.map(({ call }) => call));
  return program.requests.some(
    ({ call, urls }) => paths.has(call.document.path) && !ofModels.has(call) && !harmless.has(program.land(urls, 'unknown').place),
  );
}

function mayRun({ reach }: Touch): boolean {
  return reach !== 'dead' && reach !== 'test' && reach !== 'vendored';
}

/** How it is started, hosted and watched says nothing of what it reaches; other people's accounts are an input of their own. */
function isStanding({ signal, traits }: Touch): boolean {
  if (signal === 'durable-use/shared-service') return traits.includes('constant-users') || traits.includes('bare-endpoint');
  return signal.startsWith('durable-use/') || traits.includes('own-script');
}

const harmless: ReadonlySet<string> = new Set(['process', 'local']);
