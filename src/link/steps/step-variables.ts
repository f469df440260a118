import type { Ref } from '../../model/facts.js';
import type { CommandView, Value } from '../../model/program.js';
import { startedBy } from '../commands/handed-commands.js';
import type { LinkedDocument } from '../documents/documents.js';
import type { OutputContext } from './written-outputs.js';

/** What a step is given in its variables is what its script, and a program that it starts, read there: `env: { LABEL: ${{ steps.ask.outputs.label }} }`. */
export function joinStepVariables(context: OutputContext, commands: readonly CommandView[]): void {
  for (const workflow of context.documents) {
    if (!workflowKinds.has(workflow.facts.kind)) continue;
    const scripts = context.documents.filter(({ parent }) => parent?.doc === workflow.id);
    for (const ref of scripts.length === 0 ? [] : workflow.calls) {
      const op = workflow.op(ref);
      if (op.op !== 'call' || op.style !== 'step') continue;
      const given = op.args.flatMap(([key, value]) => {
        const name = typeof key === 'string' && key.startsWith('env:') ? key.slice('env:'.length) : null;
        return name === null || workflow.form(value) === 'const' ? [] : [[name, { doc: workflow.id, ref: value }] as const];
      });
      if (given.length === 0) continue;
      const script = op.args.find(([key]) => key === 'script')?.[1] ?? ref;
      const own = scripts.filter((document) => isWithin(document, workflow.span(script)));
      const readers = withStarted(context, own, commands);
      for (const [name, value] of given) joinVariable(context, readers, name, [value]);
    }
  }
}

/** Whoever reads a variable of that name in these documents reads what it was given. */
export function joinVariable(context: OutputContext, documents: readonly LinkedDocument[], name: string, given: readonly Value[]): void {
  for (const document of documents)
    for (const ref of readsOf(context, document, name)) context.slices.join({ doc: document.id, ref }, name, given);
}

/** Scripts, and the programs of the tree that they start. */
export function withStarted(
  context: OutputContext,
  scripts: readonly LinkedDocument[],
  commands: readonly CommandView[],
): readonly LinkedDocument[] {
  const ids = new Set(scripts.map(({ id }) => id));
  const started = commands.flatMap(({ call }) =>
    ids.has(call.value.doc) && call.style === 'command' ? startedBy(context, call).map(({ document }) => document) : [],
  );
  return [...new Set([...scripts, ...started])];
}

function readsOf({ texts }: OutputContext, document: LinkedDocument, name: string): readonly Ref[] {
  const { ops } = document.facts;
  if (document.facts.kind === 'shell') return ops.withText(['read'], (text) => text === name);
  const isVariable = (ref: Ref): boolean => texts.of({ doc: document.id, ref }).some(({ environment }) => environment.includes(name));
  const members = ops.withText(['get'], (text) => text === name).filter(isVariable);
  const named = new Set(ops.withText(['const'], (text) => text === name));
  if (named.size === 0) return members;
  const asked = document.calls.filter((ref) => {
    const op = document.op(ref);
    const first = op.op === 'call' ? op.args[0]?.[1] : undefined;
    return first !== undefined && named.has(first) && isVariable(ref);
  });
  return [...members, ...asked];
}

function isWithin(document: LinkedDocument, [start, end]: readonly [number, number]): boolean {
  const at = document.facts.units[0]?.span[0] ?? -1;
  return start <= at && at <= end;
}

/** Files whose steps have outputs and variables. */
export const workflowKinds: ReadonlySet<string> = new Set(['github-workflow', 'github-action']);
