import type { Document, Op, Ref } from '../../model/facts.js';
import { usersIn } from './takers.js';

/**
 * Is what comes in only held against what the program has: `[c for c in CASES if c.id == args.case]`, `CASES[args.case]`? It chooses among
 * them and brings nothing in. What is told of it on the terminal is no use of it.
 */
export function onlyChooses(facts: Document, values: readonly Ref[]): boolean {
  const uses = values.flatMap((ref) => usersIn(facts).get(ref) ?? []);
  const choosing = uses.filter((user) => isHeldAgainst(facts.ops.at(user)));
  const looked = values.some((ref) => lookedUpBy(facts).has(ref));
  if (choosing.length === 0 && !looked) return false;
  return uses.every((user) => choosing.includes(user) || isTold(facts, user));
}

function isHeldAgainst(op: Op): boolean {
  return op.op === 'unknown' && (op.operator === '==' || op.operator === '!=' || op.operator === 'in' || op.operator === 'not');
}

/** `print(f"No case {args.case}")` */
function isTold(facts: Document, user: Ref): boolean {
  const users = facts.ops.form(user) === 'template' ? (usersIn(facts).get(user) ?? []) : [user];
  return users.every((taker) => {
    const op = facts.ops.at(taker);
    const callee = op.op === 'call' ? facts.ops.at(op.callee) : null;
    return (
      callee !== null && ((callee.op === 'read' && tellers.has(callee.name)) || (callee.op === 'get' && tellers.has(String(callee.key))))
    );
  });
}

const tellers: ReadonlySet<string> = new Set([
  'print',
  'error',
  'exit',
  'log',
  'warn',
  'warning',
  'info',
  'echo',
  'SystemExit',
  'ValueError',
  'Error',
]);

function lookedUpBy(facts: Document): ReadonlySet<Ref> {
  const before = known.get(facts);
  if (before !== undefined) return before;
  const found = new Set<Ref>();
  for (let ref = 0; ref < facts.ops.length; ref++) {
    const op = facts.ops.form(ref) === 'index' ? facts.ops.at(ref) : null;
    if (op?.op === 'index') found.add(op.by);
  }
  known.set(facts, found);
  return found;
}

const known = new WeakMap<Document, ReadonlySet<Ref>>();
