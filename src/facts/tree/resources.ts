import type { Ref, Span } from '../../model/facts.js';
import { embedScript } from '../shell/exec.js';
import { setEnvironment } from './environment.js';
import type { LoweredTree } from './lower.js';
import { child, entriesOf, mapsWithin, scalarsOf, type TreeExpression, type TreeNode, type TreeScalar } from './node.js';

/** Something that a file of infrastructure declares. */
export interface Resource {
  /** `terraform:aws_s3_bucket`, `kubernetes:Deployment`: what it is, by the name of whoever makes it. */
  readonly type: string;
  readonly name: string;
  readonly body: TreeNode;
  /** Where its type is written. */
  readonly at: Span;
  /** What it exists under, made in its unit; nothing for what always exists. */
  readonly tests?: () => readonly Ref[];
}

/** A resource: a call of its type with its settings, in a unit of its own, with the variables and scripts that it is given. Gives the call. */
export function lowerResource(tree: LoweredTree, { type, name, body, at, tests }: Resource, inside: () => void = () => undefined): Ref {
  const { builder } = tree;
  builder.enterUnit({ name, form: 'job', span: [at[0], Math.max(at[1], body.span[1])] });
  const around = [...(tests?.() ?? []), ...restingIn(tree, body)];
  for (const test of around) builder.enterBlock('then', test);
  const call = builder.call(
    builder.name(type, at),
    [['name', builder.const(name, at)], ...tree.args(entriesOf(body).filter(({ key }) => key !== 'name')), ...ownName(tree, body)],
    at,
    'entry',
  );
  setEnvironmentWithin(tree, body, name);
  for (const script of scriptsIn(tree, body)) embedScript(tree, script);
  inside();
  for (let open = around.length; open > 0; open--) builder.leaveBlock();
  builder.leaveUnit();
  return call;
}

/** Its own switch, which the file leaves off: `suspend: true`, `enabled = false`, `State: DISABLED`. */
function restingIn(tree: LoweredTree, body: TreeNode): Ref[] {
  return [...entriesOf(body), ...entriesOf(child(body, 'spec'))].flatMap(({ key, value }): Ref[] => {
    if (value.form !== 'scalar') return [];
    const text = String(value.value).toLowerCase();
    if (offWhenFalse.has(plain(key)) && (text === 'false' || text === 'disabled')) return [tree.ref(value)];
    return offWhenTrue.has(plain(key)) && text === 'true' ? [tree.builder.unknown([tree.ref(value)], value.span, 'not')] : [];
  });
}

const offWhenFalse: ReadonlySet<string> = new Set(['enabled', 'isenabled', 'state']);
const offWhenTrue: ReadonlySet<string> = new Set(['suspend', 'paused', 'disabled']);

/** The name that it has outside, beside the one that the files know it by. */
function ownName(tree: LoweredTree, body: TreeNode): readonly (readonly [string, Ref])[] {
  const own = child(body, 'name');
  return own === null ? [] : [['own-name', tree.ref(own)]];
}

/** Variables that a resource gives to what it starts, in any of the shapes in use. */
export function setEnvironmentWithin(tree: LoweredTree, node: TreeNode, scope: string | null, keys = environmentKeys): void {
  for (const map of mapsWithin(node)) for (const { key, value } of map.entries) if (keys.has(plain(key))) setVariables(tree, value, scope);
}

/** By their letters alone: `app_settings`, `appSettings`, `EnvironmentVariables`. */
const environmentKeys: ReadonlySet<string> = new Set([
  'env', 'environment', 'environments', 'envvars', 'environmentvariables', 'runtimeenvironmentvariables', 'buildenvironmentvariables', 'appsettings', 'configvars',
]); // prettier-ignore

/** A map of names, `{ variables: map }`, or a list (one alone without it) of `{ name, value }`. */
export function setVariables(tree: LoweredTree, node: TreeNode, scope: string | null): void {
  if (node.form === 'list') return node.items.forEach((item) => setVariables(tree, item, scope));
  if (node.form === 'scalar') return setEnvironment(tree, { form: 'list', items: [node], span: node.span }, scope);
  if (node.form === 'template') return setTemplate(tree, node, scope);
  if (node.form === 'merge') return node.of.forEach((item) => setVariables(tree, item, scope));
  if (node.form !== 'map') return;
  const inner = node.entries.find(({ key }) => plain(key) === 'variables');
  if (inner !== undefined) return setVariables(tree, inner.value, scope);
  const name = valueUnder(node, ['name', 'key', 'variable']);
  const value = valueUnder(node, ['value', 'valuefrom', 'secretref']);
  if (name?.form === 'scalar' && value !== null) return setVariable(tree, String(name.value), value, scope);
  for (const entry of node.entries) setVariable(tree, entry.key, entry.value, scope);
}

/** `NAME=` before something computed. */
function setTemplate(tree: LoweredTree, node: TreeExpression, scope: string | null): void {
  const [first, ...rest] = node.of;
  const [, name, start] = first?.form === 'scalar' ? (/^([A-Za-z_]\w{0,99})=(.*)$/s.exec(String(first.value)) ?? []) : [];
  if (name === undefined || start === undefined) return;
  const parts = rest.map((part) => (part.form === 'scalar' ? String(part.value) : tree.ref(part)));
  tree.builder.setEnvironment(name, tree.builder.template([...(start === '' ? [] : [start]), ...parts], node.span), scope, node.span);
}

function setVariable(tree: LoweredTree, name: string, value: TreeNode, scope: string | null): void {
  if (!/^[A-Za-z_]\w{0,99}$/.test(name)) return;
  const written = value.form === 'map' ? valueUnder(value, ['value', 'default']) : value;
  const ref = written === null ? keyReference(tree, value) : tree.ref(written);
  if (ref !== null) tree.builder.setEnvironment(name, ref, scope, value.span);
}

/** `configMapKeyRef: { name, key }`: a value that another file of the tree may write under that key. */
function keyReference(tree: LoweredTree, value: TreeNode): Ref | null {
  const from = child(value, 'configMapKeyRef') ?? child(value, 'secretKeyRef');
  const key = scalarsOf(child(from, 'key'))[0];
  return key === undefined ? null : tree.builder.read(`configmap.${String(key.value)}`, key.span);
}

function valueUnder(node: TreeNode, keys: readonly string[]): TreeNode | null {
  return entriesOf(node).find(({ key }) => keys.includes(plain(key)))?.value ?? null;
}

/** What a machine runs when it first starts. */
function scriptsIn(tree: LoweredTree, node: TreeNode): readonly TreeScalar[] {
  return mapsWithin(node).flatMap(({ entries }) =>
    entries.flatMap(({ key, value }): readonly TreeScalar[] => {
      if (!scriptKeys.has(plain(key))) return [];
      if (value.form === 'scalar') return [value];
      return value.form === 'template'
        ? [{ form: 'scalar', value: tree.text.slice(...value.span), span: value.span, escapes: 'none' }]
        : [];
    }),
  );
}

const scriptKeys: ReadonlySet<string> = new Set([
  'userdata',
  'startupscript',
  'metadatastartupscript',
  'customdata',
  'inline',
  'scriptcontent',
]);

function plain(key: string): string {
  return key.replace(/[^A-Za-z]/g, '').toLowerCase();
}
