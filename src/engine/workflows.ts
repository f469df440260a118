import type { ProgramView } from '../model/program.js';
import type { Path, Touch } from '../model/touch.js';
import type { WorkflowSummary } from '../model/verdict.js';

export interface Workflow extends WorkflowSummary {
  readonly paths: ReadonlySet<Path>;
}

/**
 * The tree as one workflow: what a model call reaches by imports, configuration and shared data is hard to take apart without
 * losing evidence, so everything that runs belongs to it. Low-code exports are workflows of their own.
 */
export function findWorkflows(program: ProgramView, touches: readonly Touch[]): Workflow[] {
  const paths = new Set(program.documents.map(({ path }) => path));
  if (paths.size === 0) return [];
  return [{ id: '.', paths, documents: paths.size, models: program.models.length, closed: isClosed(program, touches) }];
}

/** Rule 6: every input is written in the tree, and everything that is touched stays in the process or on the machine. */
function isClosed(program: ProgramView, touches: readonly Touch[]): boolean {
  if (program.models.length === 0) return false;
  const open = program.inputs.some(({ reach }) => reach === 'started' || reach === 'may-run') || asksOutside(program);
  return !open && touches.every((touch) => !mayRun(touch) || isStanding(touch) || harmless.has(touch.landing.place));
}

/** A request to anywhere else than the machine or the model's provider. */
function asksOutside(program: ProgramView): boolean {
  const ofModels = new Set(program.models.map(({ call }) => call));
  return program.requests.some(({ call, urls }) => !ofModels.has(call) && !harmless.has(program.land(urls, 'unknown').place));
}

function mayRun({ reach }: Touch): boolean {
  return reach !== 'dead' && reach !== 'test' && reach !== 'vendored';
}

/** How it is started, hosted and watched says nothing of what it reaches. */
function isStanding({ signal, traits }: Touch): boolean {
  return signal.startsWith('durable-use/') || traits.includes('own-script');
}

const harmless: ReadonlySet<string> = new Set(['process', 'local']);
