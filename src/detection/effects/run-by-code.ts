import type { Ref } from '../../model/facts.js';
import type { CallView, DocumentView, ProgramView, ToolView } from '../../model/program.js';
import { carriesOutput } from './actions.js';
import { usesOf } from '../../model/op-uses.js';

/**
 * `shell = ShellTool(); shell.run("whoami")`: a tool that fixed code runs itself and that no model is handed. Where a model wrote the
 * command, the run itself is what is executed.
 */
export function isRunByCode(program: ProgramView, { call, given }: ToolView): boolean {
  const document = call === null ? undefined : program.document(call.value.doc);
  if (call === null || document === undefined || given.length > 0) return false;
  const own = namesOf(document, call.value.ref);
  if (program.documents.some(({ facts }) => facts.imports.some(({ name }) => own.names.has(name)))) return false;
  const runs = new Set<Ref>();
  for (let ref = 0; ref < document.facts.ops.length; ref++) {
    const op = document.facts.ops.at(ref);
    if ((op.op === 'write' && op.value === call.value.ref) || !usesOf(op).some((use) => own.refs.has(use))) continue;
    if (op.op !== 'get') return false;
    runs.add(ref);
  }
  const run = program.calls.filter(({ value, receiver }) => value.doc === document.id && receiver !== null && own.refs.has(receiver.ref));
  return run.length === runs.size && run.length > 0 && run.every((each) => isExecution(program, each) || !carriesOutput(program, each));
}

function isExecution(program: ProgramView, call: CallView): boolean {
  return ['shell-execution', 'code-execution'].some((id) => program.matches(id).some((match) => match.call === call));
}

/** What the tool is called in its file, and all that stands for it there. */
function namesOf({ facts }: DocumentView, made: Ref): { readonly names: ReadonlySet<string>; readonly refs: ReadonlySet<Ref> } {
  const names = new Set<string>();
  const refs = new Set<Ref>([made]);
  for (let ref = 0; ref < facts.ops.length; ref++) {
    const op = facts.ops.at(ref);
    if (op.op === 'write' && op.value === made) names.add(op.name);
    else if (op.op === 'read' && names.has(op.name)) refs.add(ref);
  }
  return { names, refs };
}
