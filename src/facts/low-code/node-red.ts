import { child, entriesOf, itemsOf, textOf, type TreeNode } from '../tree/node.js';
import type { Flow, FlowNode } from './flow.js';
import { noExpressions, notation } from './references.js';
import { append } from '../../model/append.js';
import { idOf, scalars } from './table.js';

/** Flows of Node-RED: one list of nodes, wired by id. A message goes on along the wires. */
export function readNodeRed(root: TreeNode): readonly Flow[] {
  const all = itemsOf(root).filter((node) => child(node, 'wires')?.form === 'list' && child(node, 'type') !== null);
  const off = new Set(itemsOf(root).flatMap((node) => (isOff(node) ? (idOf(child(node, 'id')) ?? []) : [])));
  const before = new Map<string, string[]>();
  const subflows = new Map(
    itemsOf(root).flatMap((node) => (textOf(child(node, 'type')) === 'subflow' ? [[idOf(child(node, 'id')) ?? '', node] as const] : [])),
  );
  for (const [from, targets] of followers(all, subflows)) for (const to of targets) append(before, to, from);
  const nodes = all.filter((node) => !off.has(idOf(child(node, 'z')) ?? '') && !isOff(node)).flatMap((node) => wiredNode(node, before));
  return nodes.length === 0 ? [] : [{ platform: 'node-red', names: [], nodes, expressions: noExpressions }];
}

/** By id: along the wires, from a `link out` to its `link in`, and from a `link call` through what it calls back to what stands behind it. */
function followers(all: readonly TreeNode[], subflows: ReadonlyMap<string, TreeNode>): ReadonlyMap<string, readonly string[]> {
  const after = new Map<string, string[]>();
  const calls: { readonly to: readonly string[]; readonly back: readonly string[] }[] = [];
  const returns = new Set<string>();
  for (const node of all) {
    const [id, type] = [idOf(child(node, 'id')), textOf(child(node, 'type'))];
    if (id === null) continue;
    const wired = itemsOf(child(node, 'wires'))
      .flatMap(itemsOf)
      .flatMap((target) => idOf(target) ?? []);
    const linked = type === 'link out' || type === 'link call' ? itemsOf(child(node, 'links')).flatMap((target) => idOf(target) ?? []) : [];
    for (const target of [...wired, ...linked]) append(after, id, target);
    if (type === 'link call') calls.push({ to: linked, back: wired });
    if (type === 'link out' && textOf(child(node, 'mode')) === 'return') returns.add(id);
    if (type?.startsWith('subflow:') === true) joinSubflow(after, id, subflows.get(type.slice('subflow:'.length)) ?? null);
  }
  const ways = calls.flatMap(({ to, back }) => reached(to, after).flatMap((id) => (returns.has(id) ? [{ id, back }] : [])));
  for (const { id, back } of ways) for (const target of back) append(after, id, target);
  return after;
}

/** A message goes from a node that stands for a subflow into what that begins with, and from what ends it on to what stands behind the node. */
function joinSubflow(after: Map<string, string[]>, id: string, subflow: TreeNode | null): void {
  const wiresOf = (port: TreeNode): readonly string[] => itemsOf(child(port, 'wires')).flatMap((wire) => idOf(child(wire, 'id')) ?? []);
  const behind = [...(after.get(id) ?? [])];
  for (const port of itemsOf(child(subflow, 'in'))) for (const first of wiresOf(port)) append(after, id, first);
  for (const port of itemsOf(child(subflow, 'out')))
    for (const last of wiresOf(port)) for (const target of last === id ? [] : behind) append(after, last, target);
}

function reached(from: readonly string[], after: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const found = new Set(from);
  for (const id of found) for (const next of after.get(id) ?? []) found.add(next);
  return [...found];
}

function isOff(node: TreeNode): boolean {
  return ['d', 'disabled'].some((key) => {
    const value = child(node, key);
    return value?.form === 'scalar' && value.value === true;
  });
}

function wiredNode(node: TreeNode, before: ReadonlyMap<string, readonly string[]>): FlowNode[] {
  const [id, type] = [idOf(child(node, 'id')), child(node, 'type')];
  const written = textOf(type);
  if (id === null || type === null || written === null || written === 'comment') return [];
  const func = child(node, 'func');
  const code = written === 'function' && func?.form === 'scalar' && typeof func.value === 'string' ? func : null;
  const isStart = !before.has(id);
  return [
    {
      id,
      title: textOf(child(node, 'name')) ?? written,
      type: written,
      operation: isStart ? 'watch' : '',
      role: isStart ? 'start' : 'step',
      at: type.span,
      fields: entriesOf(node).filter(({ key }) => !ownKeys.has(key)),
      follows: before.get(id) ?? [],
      takes: 'whole',
      chooses: written === 'switch',
      parts: [],
      refers: [],
      code: code === null ? null : { language: 'javascript', scalar: code },
      account: null,
    },
  ];
}

const ownKeys: ReadonlySet<string> = new Set(['id', 'type', 'z', 'x', 'y', 'wires', 'func', 'name', 'outputs', 'g']);

/** Flows of Promptflow: steps that are given each other's outputs. */
export function readPromptflow(root: TreeNode): readonly Flow[] {
  const steps = itemsOf(child(root, 'nodes')).filter((node) => child(node, 'source') !== null || child(node, 'type') !== null);
  const inputs = child(root, 'inputs');
  if (inputs === null || steps.length === 0 || child(root, 'outputs') === null) return [];
  const history = entriesOf(inputs).some(({ key, value }) => key === 'chat_history' || child(value, 'is_chat_input') !== null);
  const start: FlowNode = {
    id: 'inputs',
    title: 'inputs',
    type: history ? 'chat-input' : 'input',
    operation: 'watch',
    role: 'start',
    at: inputs.span,
    fields: [{ key: 'variables', keySpan: inputs.span, value: inputs }],
    follows: [],
    takes: 'referred',
    chooses: false,
    parts: [],
    refers: [],
    code: null,
    account: null,
  };
  const nodes = steps.flatMap((node): FlowNode[] => {
    const [name, type] = [child(node, 'name'), child(node, 'type')];
    const id = idOf(name);
    if (id === null || type === null) return [];
    return [
      {
        ...start,
        id,
        title: id,
        type: textOf(type) ?? '',
        operation: '',
        role: 'step',
        at: type.span,
        fields: entriesOf(node)
          .filter(({ key }) => key === 'inputs' || key === 'source' || key === 'provider' || key === 'api')
          .flatMap((entry) => (entry.key === 'inputs' ? entriesOf(entry.value) : [entry])),
        follows: ['inputs'],
        account: child(node, 'connection')?.span ?? null,
      },
    ];
  });
  return [{ platform: 'promptflow', names: scalars([]), nodes: [start, ...nodes], expressions }];
}

/** `${answer.output}`, `${inputs.question}` */
const expressions = notation({ hole: /\$\{([\w.]{1,200})\}/g, reference: /(\w{1,80})((?:\.\w{1,80}){0,8})/g, input: new Set() });
