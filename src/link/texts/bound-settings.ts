import type { Op, Ref } from '../../model/facts.js';
import type { EnvironmentKnowledge } from '../../model/environment-knowledge.js';
import type { LinkedDocument } from '../documents/documents.js';
import { literal, member } from '../files/modules.js';
import { writtenName } from '../documents/written-name.js';
import { variablesIn } from './options.js';

type Binding = EnvironmentKnowledge['bindings'][number];
type Call = Op & { op: 'call' };

/** A setting that code declares, with the variables that fill it and what it is without them. */
export interface BoundSetting {
  readonly name: string;
  readonly variables: readonly string[];
  readonly fallback: Ref | null;
  /** Another setting that it is the same as. */
  readonly other: string | null;
}

/** `viper.BindEnv("store.url", "STORE_URL")`, `convict({ store: { url: { env: 'STORE_URL', default: '…' } } })`. */
export function boundSettings(document: LinkedDocument, bindings: ReadonlyMap<string, readonly Binding[]>): readonly BoundSetting[] {
  if (document.role === 'test') return [];
  return document.calls.flatMap((ref) => {
    const op = document.op(ref);
    const rows = op.op === 'call' ? (bindings.get(writtenName(document, op.callee)) ?? []) : [];
    return op.op === 'call' ? rows.flatMap((row) => (row.map === undefined ? boundBy(document, op, row) : mapped(document, op, row))) : [];
  });
}

/** How the variables of all settings begin: `SetEnvPrefix("store")`, `main(auto_envvar_prefix="STORE")`. */
export function variablePrefixesIn(document: LinkedDocument, rows: Readonly<Record<string, string | number>>): readonly string[] {
  if (document.role === 'test') return [];
  return document.calls.flatMap((ref) => {
    const op = document.op(ref);
    if (op.op !== 'call') return [];
    const key = rows[writtenName(document, op.callee)] ?? op.args.find(([own]) => rows[`*.${own}`] === own)?.[0];
    const given = key === undefined ? undefined : op.args.find(([own]) => own === key)?.[1];
    const text = given === undefined ? null : literal(document.op(given));
    return text === null || !/^[A-Za-z]\w{0,60}$/.test(text) ? [] : [`${text.replace(/_$/, '').toUpperCase()}_`];
  });
}

function boundBy(
  document: LinkedDocument,
  { args }: Call,
  { setting, variable, default: fallback, other }: Binding,
): readonly BoundSetting[] {
  const given = (key: string | number | undefined): Ref | null => args.find(([own]) => own === key)?.[1] ?? null;
  const named = given(setting);
  const name = named === null ? null : literal(document.op(named));
  if (name === null) return [];
  const same = given(other);
  return [
    {
      name,
      variables: variablesIn(document, given(variable)),
      fallback: given(fallback),
      other: same === null ? null : namedBy(document, same),
    },
  ];
}

/** `"store-url"`, `flags.Lookup("store-url")` */
function namedBy(document: LinkedDocument, ref: Ref): string | null {
  const op = document.op(ref);
  const asked = op.op === 'call' ? op.args[0]?.[1] : ref;
  return asked === undefined ? null : literal(document.op(asked));
}

/** Every leaf of the map, or each of its maps that has one of the keys, by its path. */
function mapped(document: LinkedDocument, { args }: Call, row: Binding): readonly BoundSetting[] {
  const [first, ...keys] = (row.map ?? '').split('.');
  const start = keys.reduce<Ref | null>((at, key) => member(document, at, key), args.find(([key]) => String(key) === first)?.[1] ?? null);
  const found: BoundSetting[] = [];
  const pending: (readonly [string, Ref, number])[] = start === null ? [] : [['', start, 0]];
  for (let next = pending.pop(); next !== undefined && found.length < maxSettings; next = pending.pop()) {
    const [name, ref, depth] = next;
    const op = document.op(ref);
    const isLeaf = op.op !== 'make' || op.items.some(([key]) => key === row.variable || key === row.default);
    if (isLeaf && name !== '') found.push(leaf(document, name, ref, row));
    else if (op.op === 'make' && op.shape === 'map' && depth < maxDepth)
      for (const [key, item] of op.items) pending.push([name === '' ? String(key) : `${name}.${String(key)}`, item, depth + 1]);
  }
  return found;
}

function leaf(document: LinkedDocument, name: string, ref: Ref, { variable, default: fallback, prefix }: Binding): BoundSetting {
  const own = prefix === undefined ? [] : [`${prefix}${name.replaceAll(/(?<=[a-z\d])(?=[A-Z])|\./g, '_').toUpperCase()}`];
  if (document.form(ref) !== 'make') return { name, variables: own, fallback: ref, other: null };
  const at = (key: string | number | undefined): Ref | null => (key === undefined ? null : member(document, ref, String(key)));
  return { name, variables: [...own, ...variablesIn(document, at(variable))], fallback: at(fallback), other: null };
}

const maxSettings = 500;
const maxDepth = 8;
