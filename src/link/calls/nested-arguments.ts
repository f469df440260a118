import type { Key } from '../../model/facts.js';
import type { CallView, Value } from '../../model/program.js';

interface Handed {
  items(value: Value): readonly (readonly [Key, Value])[];
  makers(value: Value): readonly CallView[];
}

/** A part of an argument: `token` of `connect({ auth: { token } })`, `dry_run` of `query(text, config=QueryConfig(dry_run=True))`. */
export function nestedArgument(calls: Handed, call: CallView, head: string, rest: string): Value | null {
  let value = call.argument(/^\d+$/.test(head) ? Number(head) : head);
  for (const key of rest.split('.')) {
    if (value === null) return null;
    value = calls.items(value).find(([name]) => String(name) === key)?.[1] ?? madeWith(calls, call, value, key);
  }
  return value;
}

/** What a package's object was made with. */
function madeWith(calls: Handed, call: CallView, value: Value, key: string): Value | null {
  const [made, ...others] = calls.makers(value);
  return made === undefined || made === call || others.length > 0 ? null : (made.args.find(([own]) => own === key)?.[1] ?? null);
}
