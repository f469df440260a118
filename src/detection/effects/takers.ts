import { append } from '../../model/append.js';
import type { Document, Ref } from '../../model/facts.js';
import { usesOf } from '../../model/op-uses.js';

/** What takes a value or a part of it is called: `llm` of `run(llm=sys.argv[2])`, `port` of `port = argv[3]`; `''` where it has no name. */
export function takersOf(facts: Document, value: Ref): readonly string[] {
  const found: string[] = [];
  const pending: Ref[] = [value];
  for (let at = 0; at < pending.length && at < maxSteps; at++) {
    const ref = pending[at] ?? value;
    for (const user of usersIn(facts).get(ref) ?? []) {
      const op = facts.ops.at(user);
      if (op.op === 'get' || op.op === 'index') pending.push(user);
      else if (op.op === 'write') found.push(op.name);
      // `argv[1].trim()` is the text still.
      else if (op.op === 'call' && op.callee === ref) pending.push(user);
      else if (op.op === 'call')
        found.push(...op.args.filter(([, arg]) => arg === ref).map(([key]) => (typeof key === 'string' ? key : '')));
      else found.push('');
    }
  }
  return found;
}

const known = new WeakMap<Document, ReadonlyMap<Ref, readonly Ref[]>>();

/** The ops that are computed from an op. */
export function usersIn(facts: Document): ReadonlyMap<Ref, readonly Ref[]> {
  const before = known.get(facts);
  if (before !== undefined) return before;
  const found = new Map<Ref, Ref[]>();
  for (let user = 0; user < facts.ops.length; user++) for (const ref of usesOf(facts.ops.at(user))) append(found, ref, user);
  known.set(facts, found);
  return found;
}

const maxSteps = 20;
