import type { Op, Ref } from '../../model/facts.js';
import type { LinkedDocument } from '../documents/documents.js';

/**
 * The object that a proxy passes every question on to, made when it is first asked for: `getDb()` of
 * `new Proxy({}, { get: (_, key) => getDb()[key] })`; null where it answers by itself.
 */
export function behindProxy(document: LinkedDocument, { args }: Op & { op: 'call' }): Ref | null {
  const traps = args.find(([key]) => key === 1)?.[1];
  const handler = traps === undefined ? undefined : document.op(traps);
  const get = handler?.op === 'make' ? handler.items.find(([key]) => key === 'get')?.[1] : undefined;
  const trap = get === undefined ? undefined : document.op(get);
  if (trap?.op !== 'closure') return null;
  const key = document.facts.units[trap.unit]?.params[1]?.name ?? '';
  const { ops } = document.facts;
  for (const ref of ops.withText(['read'], (text) => key !== '' && text === key)) {
    const asked = document.unitsAround(document.unitOf(ref)).includes(trap.unit) ? askedBy(document, ref) : null;
    if (asked !== null) return asked;
  }
  return null;
}

/** `client` of `client[key]` and of `Reflect.get(client, key)`, which stand right behind the reading of the key. */
function askedBy(document: LinkedDocument, key: Ref): Ref | null {
  for (let ref = key + 1; ref <= Math.min(key + nearby, document.facts.ops.length - 1); ref++) {
    const form = document.form(ref);
    const op = form === 'index' || form === 'call' ? document.op(ref) : null;
    if (op?.op === 'index' && op.by === key) return op.of;
    if (op?.op === 'call' && op.args[1]?.[1] === key) return op.args[0]?.[1] ?? null;
  }
  return null;
}

const nearby = 4;
