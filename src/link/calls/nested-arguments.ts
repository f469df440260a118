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

/** A setting that a package's object was made with: its other parts are matched where it is made. */
function madeWith(calls: Handed, call: CallView, value: Value, key: string): Value | null {
  const [made, ...others] = calls.makers(value);
  const set = made === undefined || made === call || others.length > 0 ? undefined : made.args.find(([own]) => own === key)?.[1];
  return set !== undefined && made?.document.facts.ops.form(set.ref) === 'const' ? set : null;
}

/** `GITHUB_CREATE_AN_ISSUE` of `composio.Action.GITHUB_CREATE_AN_ISSUE`: members of an enumeration stand for their names. */
export function constantIn(name: string): readonly string[] {
  const last = name.slice(name.lastIndexOf('.') + 1);
  return last !== name && /^[A-Z][A-Z\d_]{1,80}$/.test(last) ? [last] : [];
}
