import type { Document, Ref } from '../model/facts.js';
import type { CallView } from '../model/program.js';
import { usesOf } from './derived.js';

/** Does nothing take what the call brings back? A cell shows it, and what the call is handed may be filled. */
export function isDropped({ document: { facts, kind }, value, args, names, style }: CallView): boolean {
  if (style !== 'call' || args.length > 0 || kind === 'notebook' || names.some((name) => name.startsWith('cli:'))) return false;
  const used = known.get(facts) ?? new Set(usesIn(facts));
  known.set(facts, used);
  return !used.has(value.ref);
}

const known = new WeakMap<Document, ReadonlySet<Ref>>();

function* usesIn({ ops, blocks }: Document): Iterable<Ref> {
  for (let ref = 0; ref < ops.length; ref++) {
    const op = ops.at(ref);
    yield* usesOf(op);
    if (op.op === 'set') yield op.of;
  }
  for (const { test } of blocks) if (test !== null) yield test;
}
