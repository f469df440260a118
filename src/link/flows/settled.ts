import { append } from '../../model/append.js';
import type { Op, Ref } from '../../model/facts.js';
import type { Value } from '../../model/program.js';
import type { LinkedDocument } from '../documents/documents.js';

/**
 * What a promise is settled with, wherever in its executor: `new Promise((resolve) => { exec(line, (error, output) => { resolve(output) }) })`.
 * Who is handed `resolve` itself settles it with what it gives: `rl.question(text, resolve)`.
 */
export function settledWith(document: LinkedDocument, { style, callee, args }: Op & { op: 'call' }): readonly Value[] {
  const executor = style === 'new' && document.form(callee) === 'read' && document.textOf(callee) === 'Promise' ? args[0]?.[1] : undefined;
  const closure = executor === undefined ? null : document.op(executor);
  if (closure?.op !== 'closure') return [];
  const { unit } = closure;
  const name = document.facts.units[unit]?.params[0]?.name ?? '';
  const isInside = (ref: Ref): boolean => document.unitsAround(document.unitOf(ref)).includes(unit);
  return (usesOf(document).get(name) ?? []).filter(({ at }) => isInside(at)).map(({ gives }) => ({ doc: document.id, ref: gives }));
}

interface Use {
  readonly at: Ref;
  readonly gives: Ref;
}

/** By the name of a function: what it is called with first, and the calls that it is handed to. */
function usesOf(document: LinkedDocument): ReadonlyMap<string, readonly Use[]> {
  const known = memo.get(document);
  if (known !== undefined) return known;
  const found = new Map<string, Use[]>();
  for (const at of document.calls) {
    const op = document.op(at);
    if (op.op !== 'call') continue;
    const { callee, args } = op;
    const name = document.form(callee) === 'read' ? document.textOf(callee) : null;
    const first = args[0]?.[1];
    if (name !== null && first !== undefined) append(found, name, { at, gives: first });
    for (const [, arg] of args) if (document.form(arg) === 'read') append(found, document.textOf(arg) ?? '', { at, gives: at });
  }
  memo.set(document, found);
  return found;
}

const memo = new WeakMap<LinkedDocument, ReadonlyMap<string, readonly Use[]>>();
