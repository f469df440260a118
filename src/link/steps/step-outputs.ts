import type { Ref } from '../../model/facts.js';
import { stepVariable } from '../../model/variables.js';
import type { LinkedDocument } from '../documents/documents.js';
import type { StepContext } from './step-inputs.js';

/** `${{ steps.ask.outputs.response }}` of a pipeline is what the step of that id gives back, `${{ needs.review.outputs.text }}` what a job does. */
export function joinStepOutputs({ documents, slices }: Pick<StepContext, 'documents' | 'slices'>): void {
  for (const document of documents) {
    const workflow = document.facts.kind === 'github-workflow' ? document : documents[document.parent?.doc ?? -1];
    if (workflow?.facts.kind !== 'github-workflow') continue;
    for (const ref of document.facts.ops.withText(['read'], (text) => text === 'steps' || text === 'needs')) {
      const step = document.opAfter(ref);
      if (step?.op !== 'get' || step.of !== ref) continue;
      const name = String(step.key);
      const isStep = document.textOf(ref) === 'steps';
      const given = isStep ? stepsNamed(workflow, stepVariable(name), jobOf(document, ref)) : outputsOfJob(workflow, name);
      if (given.length > 0)
        slices.join(
          { doc: document.id, ref: ref + 1 },
          '',
          given.map((call) => ({ doc: workflow.id, ref: call })),
        );
    }
  }
}

/** The outputs that a job declares: what its steps gave back. */
function outputsOfJob(workflow: LinkedDocument, name: string): readonly Ref[] {
  return workflow.calls.flatMap((ref) => {
    const op = workflow.op(ref);
    if (op.op !== 'call' || workflow.textOf(op.callee) !== 'workflow:job') return [];
    const given = (key: string): Ref | undefined => op.args.find(([own]) => own === key)?.[1];
    const [named, outputs] = [given('name'), given('outputs')];
    return named !== undefined && outputs !== undefined && workflow.textOf(named) === name ? [outputs] : [];
  });
}

/** The job that an op stands in, or the script that it stands in. */
function jobOf(document: LinkedDocument, ref: Ref): number {
  return document.facts.kind === 'github-workflow' ? document.unitOf(ref) : (document.parent?.unit ?? 0);
}

function stepsNamed(workflow: LinkedDocument, name: string, job: number): readonly Ref[] {
  const writes = workflow.writes[job]?.get(name) ?? workflow.writes.flatMap((names) => names.get(name) ?? []);
  return writes.map((write) => workflow.valueOf(write));
}
