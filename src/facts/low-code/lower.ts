import type { Argument, Param, Ref, Span } from '../../model/facts.js';
import { embedScript } from '../shell/exec.js';
import type { LoweredTree } from '../tree/lower.js';
import { child, entriesOf, textOf, type TreeNode, type TreeScalar } from '../tree/node.js';
import type { Flow, FlowNode } from './flow.js';
import { orderNodes, type Placed } from './order.js';
import { chosenFields } from './chosen.js';
import { lowerField } from './fields.js';

/**
 * A flow as ops: each node is a call of style `entry` in a unit of its own, whose result the others read under the node's id. The callee
 * is `platform:type` and the operation; `flow:document` stands for the export itself.
 */
export function lowerFlow(tree: LoweredTree, flow: Flow): void {
  const { builder } = tree;
  const [first] = flow.names;
  const at = first?.span ?? flow.nodes[0]?.at ?? [0, 0];
  const told = (name: TreeScalar, key: Argument[0]): Argument => [key, builder.const(name.value, name.span)];
  const args = [...flow.names.map(told), ...(flow.addresses ?? []).map((address) => told(address, 'address'))];
  builder.call(builder.name('flow:document', at), [...args, ...calledPart(tree, flow)], at, 'entry');
  writeSettings(tree, flow, at);
  for (const placed of orderNodes(flow.nodes)) lowerNode(tree, flow, placed);
}

function writeSettings(tree: LoweredTree, { settings, expressions }: Flow, at: Span): void {
  if (settings === undefined || settings.entries.length === 0) return;
  const { builder } = tree;
  const items = settings.entries.map(({ key, value }): Argument => [key, lowerField(tree, expressions, value)]);
  builder.write(variableOf(settings.id), builder.make('map', items, at), at);
}

/** What another flow starts where it calls this one, what runs behind that, and the last of it: what the caller is given back. */
function calledPart({ builder }: LoweredTree, { nodes, callable }: Flow): readonly Argument[] {
  const isOther = ({ role, type }: FlowNode): boolean => role === 'start' && callable?.has(type) === false;
  const behind = orderNodes(nodes.filter((node) => !isOther(node))).filter(({ node }) => node.role === 'step' || node.role === 'start');
  const followed = new Set(behind.flatMap(({ sources }) => sources));
  const list = (placed: readonly Placed[]): Ref =>
    builder.make(
      'list',
      placed.map(({ node }, index) => [index, builder.read(variableOf(node.id), node.at)]),
      nodes[0]?.at ?? [0, 0],
    );
  const starts = behind.filter(({ node }) => node.role === 'start');
  if (starts.length === 0) return [];
  return [
    ['starts', list(starts)],
    ['runs', list(behind)],
    ['ends', list(behind.filter(({ node }) => !followed.has(node.id)))],
  ];
}

function lowerNode(tree: LoweredTree, flow: Flow, placed: Placed): void {
  const { builder } = tree;
  const { node } = placed;
  const isTool = node.role === 'tool';
  const unit = builder.enterUnit({
    name: node.title,
    form: isTool ? 'function' : 'job',
    span: node.at,
    ...(isTool ? { params: paramsOf(node), decorators: [builder.name('flow:tool', node.at)] } : {}),
  });
  if (isTool) builder.write(chosenName, builder.param(0, node.at), node.at);
  const guarded = enterChoices(tree, placed);
  const input = takeInput(tree, placed);
  const call = callOf(tree, flow, node, input);
  if (isTool) builder.return(call, node.at);
  if (guarded) builder.leaveBlock();
  builder.leaveUnit();
  builder.write(variableOf(node.id), isTool ? builder.closure(unit, node.at) : call, node.at);
}

/** What the tool is given as a whole, and the fields of it that its node names. */
function paramsOf({ fields }: FlowNode): readonly Param[] {
  return ['input', ...chosenFields(fields)].map((name) => ({ name, form: 'plain', default: null, type: null }));
}

/** What ran before and chose this way: a condition around the node. */
function enterChoices({ builder }: LoweredTree, { node, choices }: Placed): boolean {
  if (choices.length === 0) return false;
  const tests = choices.map((id) => builder.read(variableOf(id), node.at));
  builder.enterBlock('then', builder.unknown(tests, node.at));
  return true;
}

/** What comes before, under the names that the platforms' own code has for it. */
function takeInput({ builder }: LoweredTree, { node, sources }: Placed): Ref | null {
  if (sources.length === 0) return null;
  const input = builder.merge(
    sources.map((id) => builder.read(variableOf(id), node.at)),
    node.at,
  );
  for (const name of inputNames) builder.write(name, input, node.at);
  return builder.read(inputName, node.at);
}

function callOf(tree: LoweredTree, flow: Flow, node: FlowNode, input: Ref | null): Ref {
  const { builder } = tree;
  const args: Argument[] = node.fields.map(({ key, value }) => [key, lowerField(tree, flow.expressions, value)]);
  args.push(...partsOf(tree, flow, node));
  for (const id of node.refers) args.push(['refers', builder.read(variableOf(id), node.at)]);
  if (input !== null && node.takes === 'whole') args.push(['input', input]);
  if (node.account !== null) args.push(['auth', builder.unknown([], node.account)]);
  if (node.code !== null) embedScript(tree, node.code.scalar, node.code.language);
  const type = builder.name(`${flow.platform}:${node.type}`, node.at);
  return builder.call(builder.get(type, node.operation === '' ? '-' : node.operation, node.at), args, node.at, 'entry');
}

/** What belongs to the node, by port; of its model also the id, which is nobody's prompt. */
function partsOf({ builder }: LoweredTree, { nodes }: Flow, node: FlowNode): Argument[] {
  const ports = new Map<string, Ref[]>();
  const args: Argument[] = [];
  for (const { port, id } of node.parts) {
    const part = nodes.find((own) => own.id === id);
    if (part === undefined) continue;
    ports.set(port, [...(ports.get(port) ?? []), builder.read(variableOf(id), node.at)]);
    const model = modelOf(part);
    if (model !== null) args.push(['model', builder.const(model.value, model.span)]);
  }
  for (const [port, refs] of ports)
    args.push([
      port,
      builder.make(
        'list',
        refs.map((ref, index) => [index, ref]),
        node.at,
      ),
    ]);
  return args;
}

function modelOf({ fields, role }: FlowNode): TreeScalar | null {
  if (role !== 'part') return null;
  for (const { key, value } of fields) {
    const plain: TreeNode | null = value.form === 'map' ? (child(value, 'value') ?? child(value, 'name')) : value;
    if (modelKeys.has(key) && plain?.form === 'scalar' && textOf(plain) !== null && entriesOf(plain).length === 0) return plain;
  }
  return null;
}

const modelKeys: ReadonlySet<string> = new Set(['model', 'modelName', 'modelId', 'model_name', 'modelKey', 'deploymentName']);

export function variableOf(id: string): string {
  return `node:${id}`;
}

export const inputName = '$json';
export const chosenName = '$fromAI';
/** What code nodes call what they are given. */
const inputNames = [inputName, '$input', 'items', 'item', 'msg', '_input', '_items', '_json', 'input', 'inputData', 'bundle'];
