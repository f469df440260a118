import type { Key } from '../../model/facts.js';
import type { Alternative, CallView, Value } from '../../model/program.js';
import type { Texts } from '../texts/texts.js';

/** Possible names of the bucket, table or queue that a call touches, from its own arguments or those of a call in its chain. */
export function resourceOf(call: CallView, keys: readonly Key[], texts: Texts): readonly Alternative[] {
  for (const key of keys) {
    const value = argumentOf(call, key);
    if (value !== null) return texts.of(value);
  }
  return [];
}

/** `from(0)` is the first argument of the call `from` in the chain; anything else an argument of the call or, by name, of a client. */
function argumentOf(call: CallView, key: Key): Value | null {
  const linked = typeof key === 'string' ? /^(\w+)\((\d+)\)$/.exec(key) : null;
  const [, method, at] = linked ?? [];
  if (method !== undefined) {
    const owner = [call, ...call.clients].find((own) => own.method === method);
    return owner?.argument(Number(at)) ?? null;
  }
  const own = call.argument(key);
  if (own !== null || typeof key === 'number') return own;
  return call.clients.map((client) => client.args.find(([name]) => name === key)?.[1] ?? null).find((value) => value !== null) ?? null;
}
