import type { Ref } from '../../model/facts.js';
import { usesOf } from '../../model/op-uses.js';
import type { CallView, ProgramView, Value } from '../../model/program.js';
import { lastWrite } from './ops-behind.js';

/**
 * Everything that tells a program in which conversation it writes by itself, where the message is sent in one that it takes up or begins:
 * `adapter.continueConversation(reference, (context) => context.sendActivity(text))`. Null where it only answers.
 */
export function resumedWith(program: ProgramView, call: CallView): readonly Value[] | null {
  const resumes = new Set(program.vocabulary('chat.resumes'));
  const around = unitsAround(program, call).flatMap((unit) => program.callersOf({ ...call.unit, unit }));
  const resuming = around.filter(({ method }) => resumes.has(method));
  return resuming.length === 0 ? null : resuming.flatMap(({ args }) => args.flatMap(([, value]) => behind(program, value)));
}

function unitsAround(program: ProgramView, { unit: { doc, unit } }: CallView): readonly number[] {
  const units = program.document(doc)?.facts.units ?? [];
  const found: number[] = [];
  for (let at = unit; at > 0 && found.length < maxDepth; at = units[at]?.parent ?? -1) found.push(at);
  return found;
}

/** The value and what it is computed from, through names of its file; a function that is handed over says nothing. */
function behind(program: ProgramView, { doc, ref }: Value): readonly Value[] {
  const facts = program.document(doc)?.facts;
  if (facts === undefined) return [];
  const pending: Ref[] = [ref];
  for (let at = 0; at < pending.length && at < maxBehind; at++) {
    const own = pending[at] ?? ref;
    const op = facts.ops.at(own);
    const written = op.op === 'read' ? lastWrite(facts, op.name, own) : null;
    if (op.op !== 'closure') pending.push(...(written === null ? usesOf(op) : [written]));
  }
  return pending.slice(0, maxBehind).map((own) => ({ doc, ref: own }));
}

const maxDepth = 8;
const maxBehind = 40;
