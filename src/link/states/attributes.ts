import type { Op, Ref } from '../../model/facts.js';
import type { Value } from '../../model/program.js';
import type { Callers } from '../calls/callers.js';
import type { LinkedDocument } from '../documents/documents.js';
import { parameterOf } from '../documents/scopes.js';

/** What a field of what a component is given is where it stands on pages: `text` of `<Reply text={draft} />`. */
export function attributesOf(
  documents: readonly LinkedDocument[],
  callers: Callers | null,
  document: LinkedDocument,
  { of, key }: Op & { op: 'get' },
): readonly Value[] {
  const form = document.form(of);
  if (callers === null || typeof key !== 'string' || (form !== 'param' && form !== 'read')) return none;
  const unit = document.unitOf(of);
  const own = document.facts.units[unit];
  if (own === undefined || own.params.length === 0 || !/^[A-Z]/.test(own.name || nameOf(document, unit))) return none;
  if ((form === 'param' ? indexOf(document, of) : parameterOf(documents, { doc: document.id, ref: of })) !== 0) return none;
  const given: Value[] = [];
  for (const { document: caller, ref } of callers.of(document.id, unit)) {
    const op = caller.op(ref);
    if (op.op !== 'call' || op.style !== 'jsx' || op.args.some(([name]) => name === '**')) return none;
    for (const [name, value] of op.args) if (name === key) given.push({ doc: caller.id, ref: value });
  }
  return given;
}

/** `export const Reply = ({ text }) => …` */
function nameOf(document: LinkedDocument, unit: number): string {
  const closure = document.closureOf.get(unit);
  const next = closure === undefined ? null : document.opAfter(closure);
  return next?.op === 'write' && next.value === closure ? next.name : '';
}

function indexOf(document: LinkedDocument, ref: Ref): number | null {
  const op = document.op(ref);
  return op.op === 'param' ? op.index : null;
}

const none: readonly Value[] = [];
