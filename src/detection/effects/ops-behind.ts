import { append } from '../../model/append.js';
import type { Document, Op, Ref } from '../../model/facts.js';
import { usesOf } from '../../model/op-uses.js';
import type { DocumentView } from '../../model/program.js';

/** An op of a document and what it is computed from, through names of the file, nearest first, `most` at most; one that is used twice comes twice. */
export function* opsBehind({ facts }: DocumentView, ref: Ref, most: number): Iterable<Op> {
  const pending = [ref];
  for (let at = 0; at < pending.length && at < most; at++) {
    const own = pending[at] ?? ref;
    const op = facts.ops.at(own);
    yield op;
    const written = op.op === 'read' ? lastWrite(facts, op.name, own) : null;
    pending.push(...(written === null ? usesOf(op) : [written]));
  }
}

/** What a name holds where it is read: the nearest writing before. */
export function lastWrite(facts: Document, name: string | null, before: Ref): Ref | null {
  const known = writesByName.get(facts);
  const writes = known ?? writesOf(facts);
  if (known === undefined) writesByName.set(facts, writes);
  const last = writes.get(name ?? '')?.findLast(({ at }) => at < before);
  return last?.value ?? null;
}

interface Write {
  readonly at: Ref;
  readonly value: Ref;
}

const writesByName = new WeakMap<Document, ReadonlyMap<string, readonly Write[]>>();

function writesOf({ ops }: Document): ReadonlyMap<string, readonly Write[]> {
  const found = new Map<string, Write[]>();
  for (let at = 0; at < ops.length; at++) {
    const op = ops.form(at) === 'write' ? ops.at(at) : null;
    if (op?.op === 'write') append(found, op.name, { at, value: op.value });
  }
  return found;
}
