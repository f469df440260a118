import type { Document, Import, Ref } from '../../model/facts.js';
import type { CallView, ProgramView } from '../../model/program.js';
import { usesOf } from '../../model/op-uses.js';

/** Does nothing take what the call brings back? A cell shows it, and what the call is handed may be filled. */
export function isDropped({ document: { facts, kind }, value, args, names, style }: CallView): boolean {
  if (style !== 'call' || args.length > 0 || kind === 'notebook' || names.some((name) => name.startsWith('cli:'))) return false;
  return !usedIn(facts).has(value.ref);
}

/** Does a command write to the terminal, for whoever typed `make logs`, rather than into a file or another program? */
export function isForTerminal(program: ProgramView, call: CallView, depth = 0): boolean {
  const { document, value, style, args, unit } = call;
  if (style !== 'command' || args.some(([key]) => key === '>') || takenIn(document.facts).has(value.ref)) return false;
  if (!usedIn(document.facts).has(value.ref)) return true;
  // What a line of a function prints, its callers print.
  return depth < maxFunctions && program.callersOf(unit).every((caller) => isForTerminal(program, caller, depth + 1));
}

const maxFunctions = 4;

function usedIn(facts: Document): ReadonlySet<Ref> {
  const used = known.get(facts) ?? new Set(usesIn(facts, new Set()));
  known.set(facts, used);
  return used;
}

/** Uses beside giving it back. */
function takenIn(facts: Document): ReadonlySet<Ref> {
  const taken = knownTaken.get(facts) ?? new Set(usesIn(facts, new Set(['return'])));
  knownTaken.set(facts, taken);
  return taken;
}

const known = new WeakMap<Document, ReadonlySet<Ref>>();
const knownTaken = new WeakMap<Document, ReadonlySet<Ref>>();

function* usesIn({ ops, blocks }: Document, without: ReadonlySet<string>): Iterable<Ref> {
  for (let ref = 0; ref < ops.length; ref++) {
    const op = ops.at(ref);
    if (!without.has(op.op)) yield* usesOf(op);
    if (op.op === 'set') yield op.of;
  }
  for (const { test } of blocks) if (test !== null) yield test;
}

/** Is what the call makes kept under a name at the top of a file that nothing there reads and no other file imports? Cells are shown and run by hand. */
export function isUnread(program: ProgramView, { document: { facts, kind, id, path }, value, unit, style }: CallView): boolean {
  if (kind === 'notebook' || unit.unit !== 0 || (style !== 'call' && style !== 'new')) return false;
  const { ops } = facts;
  const write = ops.withText(['write'], () => true).find((ref) => ops.operand(ref) === value.ref);
  const name = write === undefined ? null : ops.text(write);
  if (name === null || ops.withText(['read'], (text) => text === name).length > 0) return false;
  if (facts.exports.some((own) => own.name === name || own.name === 'default')) return false;
  const stem = path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  const takes = ({ name: taken, module }: Import): boolean => taken === name || (taken === '*' && module.split(/[./]/).includes(stem));
  return !program.documents.some((other) => other.id !== id && other.facts.imports.some(takes));
}
