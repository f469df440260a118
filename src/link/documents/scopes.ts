import type { Ref } from '../../model/facts.js';
import type { Value } from '../../model/program.js';
import type { LinkedDocument } from './documents.js';

/** The writes that a read of `name` at `ref` can see, through the enclosing units and, for an embedded document, its parent. */
export function lookUp(documents: readonly LinkedDocument[], document: LinkedDocument, ref: Ref, name: string): Value[] {
  // A variable's default stands in one file of the folder, its value in another: both are among the names that the folder shares.
  if (document.facts.kind === 'terraform') return [];
  const own = document.unitOf(ref);
  for (const unit of document.unitsAround(own)) {
    if (unit !== own && document.facts.units[unit]?.form === 'class') continue;
    const writes = withoutAbsence(document, name, document.writes[unit]?.get(name));
    if (writes === undefined) continue;
    const seen = unit === own ? withSetSince(document, ref, name, writes) : writes;
    if (seen.length > 0) return seen.map((write) => ({ doc: document.id, ref: write }));
  }
  if (document.parent === null) return [];
  const outer = documents[document.parent.doc];
  if (outer === undefined) return [];
  for (const unit of outer.unitsAround(document.parent.unit)) {
    const writes = outer.writes[unit]?.get(name);
    if (writes !== undefined) return writes.map((write) => ({ doc: outer.id, ref: write }));
  }
  return [];
}

/** Where a package may not be installed (`except ImportError: openai = None`), its name stands for the package. */
function withoutAbsence(document: LinkedDocument, name: string, writes: readonly Ref[] | undefined): readonly Ref[] | undefined {
  if (writes === undefined || !document.importsByLocal.has(name)) return writes;
  return writes.filter((ref) => {
    const write = document.op(ref);
    const value = write.op === 'write' ? document.op(write.value) : null;
    return value?.op !== 'const' || value.value !== null;
  });
}

/** Of the writes of one unit, which are in order, those that no later write before the read always replaces. */
function reaching(document: LinkedDocument, ref: Ref, writes: readonly Ref[]): readonly Ref[] {
  const blocks = document.blocksOf(ref);
  const next = firstAfter(writes, ref);
  const end = writes[next - 1] === ref ? next - 1 : next;
  let kill = end - 1;
  while (kill > 0 && !blocks.includes(document.facts.ops.block(writes[kill] ?? 0))) kill--;
  const before = writes.slice(Math.max(0, kill), end);
  // `db, err := db.New(url)`: the name is the package's until then.
  if (end === 0 && document.importsByLocal.has(document.textOf(ref) ?? '')) return before;
  const loops = blocks.some((block) => document.facts.blocks[block]?.form === 'loop');
  return loops || end === 0 ? [...before, ...writes.slice(next)] : before;
}

/** Also what functions give an outer variable that are called between a write of it and the read: `text = ""; collect(answer); return text`. */
function withSetSince(document: LinkedDocument, ref: Ref, name: string, writes: readonly Ref[]): readonly Ref[] {
  let seen = reaching(document, ref, writes);
  const [first] = writes;
  const own = document.unitOf(ref);
  if (first === undefined || first > ref) return seen;
  for (const outer of document.unitsAround(own)) {
    // Asked of every read, and hardly ever is an outer variable written around it.
    const set = outer === own ? undefined : document.writes[outer]?.get(name);
    if (set !== undefined) seen = [...seen, ...set.filter((write) => isSetBetween(document, outer, write, first, ref))];
  }
  return seen;
}

/** Is the function that a write of an outer unit repeats called there? */
function isSetBetween(document: LinkedDocument, outer: number, write: Ref, from: Ref, to: Ref): boolean {
  const setter = document.unitOf(document.valueOf(write));
  if (setter === outer || setter === document.unitOf(to)) return false;
  return isCalledBetween(document, document.facts.units[setter]?.name ?? '', from, to);
}

function isCalledBetween(document: LinkedDocument, name: string, from: Ref, to: Ref): boolean {
  const { calls } = document;
  const own = document.unitOf(to);
  for (let at = firstAfter(calls, from); at < calls.length && (calls[at] ?? to) < to; at++) {
    const call = calls[at] ?? to;
    if (document.unitOf(call) === own && document.textOf(document.calleeOf(call)) === name) return true;
  }
  return false;
}

/** Index of the first write behind `ref`. */
function firstAfter(writes: readonly Ref[], ref: Ref): number {
  let low = 0;
  let high = writes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((writes[middle] ?? 0) <= ref) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The write of its own document that a name is read from, where it can see no other. */
export function onlyWrite(documents: readonly LinkedDocument[], document: LinkedDocument, ref: Ref): Ref | null {
  const op = document.op(ref);
  const [write, ...others] = op.op === 'read' ? lookUp(documents, document, ref, op.name) : [];
  return write === undefined || others.length > 0 || write.doc !== document.id ? null : write.ref;
}

/** Position of the parameter that a value simply is. */
export function parameterOf(documents: readonly LinkedDocument[], { doc, ref }: Value): number | null {
  const document = documents[doc];
  const write = document === undefined ? null : onlyWrite(documents, document, ref);
  const written = document === undefined || write === null ? undefined : document.op(document.valueOf(write));
  return written?.op === 'param' ? written.index : null;
}
