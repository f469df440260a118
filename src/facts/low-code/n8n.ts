import { child, entriesOf, itemsOf, textOf, type TreeEntry, type TreeNode, type TreeScalar } from '../tree/node.js';
import type { Code, Flow, FlowNode, Part } from './flow.js';
import { n8nExpressions } from './n8n-expressions.js';
import { append } from '../../model/append.js';

/** Workflows as n8n exports them: one, a list of them, or one inside a template. */
export function readN8n(root: TreeNode): readonly Flow[] {
  return workflowsIn(root).map((workflow): Flow => {
    const connections = connectionsOf(workflow);
    const nodes = itemsOf(child(workflow, 'nodes')).flatMap((node) => nodeOf(node, connections));
    const addresses = itemsOf(child(workflow, 'nodes')).map((node) => child(node, 'parameters', 'path') ?? child(node, 'webhookId'));
    const names = texts([child(workflow, 'name'), child(workflow, 'id')]);
    return { platform: 'n8n', names, addresses: texts(addresses), nodes, expressions: n8nExpressions, callable };
  });
}

function workflowsIn(root: TreeNode): TreeNode[] {
  let level: readonly TreeNode[] = [root];
  for (let depth = 0; depth < 4; depth++) {
    const found = level.filter((node) => child(node, 'nodes')?.form === 'list' && child(node, 'connections')?.form === 'map');
    if (found.length > 0) return found;
    level = level.flatMap((node) => (node.form === 'list' ? node.items : entriesOf(node).map(({ value }) => value))).slice(0, maxWide);
  }
  return [];
}

const maxWide = 2000;
/** Triggers by which another workflow calls it. */
const callable: ReadonlySet<string> = new Set(['n8n-nodes-base.executeWorkflow', 'n8n-nodes-base.start']);

/** By a node's name: what comes before it, and what belongs to it. */
interface Connections {
  readonly before: ReadonlyMap<string, readonly string[]>;
  readonly parts: ReadonlyMap<string, readonly Part[]>;
  /** Nodes that are a tool of another, and those that belong to another in some other way. */
  readonly tools: ReadonlySet<string>;
  readonly attached: ReadonlySet<string>;
}

function connectionsOf(workflow: TreeNode): Connections {
  const off = new Set(itemsOf(child(workflow, 'nodes')).flatMap((node) => (isOff(node) ? (textOf(child(node, 'name')) ?? []) : [])));
  const before = new Map<string, string[]>();
  const parts = new Map<string, Part[]>();
  const [tools, attached] = [new Set<string>(), new Set<string>()];
  for (const { key: from, value: ports } of entriesOf(child(workflow, 'connections')))
    for (const { key: port, value: outputs } of entriesOf(ports))
      for (const to of targetsOf(outputs)) {
        if (port === 'main') append(before, to, from);
        else {
          append(parts, to, { port, id: from });
          (port === 'ai_tool' ? tools : attached).add(from);
        }
      }
  return { before: skipping(before, off), parts, tools, attached };
}

/** An output is a list of targets; flows that are written by hand or by a model name a target in its place. */
function targetsOf(outputs: TreeNode): string[] {
  const targets = itemsOf(outputs).flatMap((output) => (output.form === 'map' ? [output] : itemsOf(output)));
  return targets.flatMap((target) => textOf(child(target, 'node')) ?? []);
}

function isOff(node: TreeNode): boolean {
  const disabled = child(node, 'disabled');
  return disabled?.form === 'scalar' && disabled.value === true;
}

/** A node that is switched off hands on what it is given. */
function skipping(before: ReadonlyMap<string, readonly string[]>, off: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  if (off.size === 0) return before;
  return new Map(
    [...before].map(([id, sources]) => {
      const found = new Set<string>();
      const seen = new Set<string>();
      const pending = [...sources];
      for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
        if (seen.has(next)) continue;
        seen.add(next);
        if (off.has(next)) pending.push(...(before.get(next) ?? []));
        else found.add(next);
      }
      return [id, [...found]];
    }),
  );
}

function nodeOf(node: TreeNode, { before, parts, tools, attached }: Connections): FlowNode[] {
  const [title, type] = [child(node, 'name'), child(node, 'type')];
  const [name, written] = [textOf(title), textOf(type)];
  if (name === null || written === null || type === null || isOff(node) || written.endsWith('.stickyNote')) return [];
  const fields = entriesOf(child(node, 'parameters'));
  const isTrigger = startWords.some((word) => written.endsWith(word));
  const role = tools.has(name) ? 'tool' : attached.has(name) ? 'part' : isTrigger ? 'start' : 'step';
  const code = codeOf(fields);
  return [
    {
      id: name,
      title: name,
      type: plainType(written),
      operation: isTrigger ? 'watch' : operationOf(fields),
      role,
      at: type.span,
      fields: fields.filter(({ value }) => value !== code?.scalar),
      follows: before.get(name) ?? [],
      takes: code !== null || isWhole(node, fields) ? 'whole' : 'referred',
      chooses: choosers.has(written.slice(written.lastIndexOf('.') + 1)),
      parts: parts.get(name) ?? [],
      refers: [],
      code,
      account: entriesOf(child(node, 'credentials'))[0]?.keySpan ?? null,
    },
  ];
}

const startWords = ['Trigger', '.webhook', '.cron', '.interval', '.start', '.emailReadImap', '.rssFeedReadTrigger'];
const choosers: ReadonlySet<string> = new Set(['if', 'switch', 'filter', 'textClassifier', 'sentimentAnalysis']);

/** `gmailTool` and `gmailTrigger` are of one kind with `gmail`. */
function plainType(written: string): string {
  return written.replace(/(?<=[a-z0-9])(?:Trigger|Tool)$/i, '');
}

function operationOf(fields: readonly TreeEntry[]): string {
  const given = ['operation', 'mode', 'action'].map((key) => textOf(fields.find((field) => field.key === key)?.value));
  const resource = textOf(fields.find(({ key }) => key === 'resource')?.value) ?? '';
  const operation = given.find((text) => text !== null && /^[\w-]{1,60}$/.test(text)) ?? '';
  return resource === '' || !/^[\w-]{1,60}$/.test(resource) ? operation : `${operation}:${resource}`;
}

/**
 * A node without an account of its own reshapes or routes what it is given. One with an account takes it all in where its fields neither
 * refer to anything nor hold what is sent.
 */
function isWhole(node: TreeNode, fields: readonly TreeEntry[]): boolean {
  // What a called workflow is given may be told one by one.
  if (entriesOf(child(node, 'parameters', 'workflowInputs', 'value')).length > 0) return false;
  if (fields.some(({ key, value }) => contentKeys.has(key) && textOf(value) !== null && textOf(value) !== '')) return false;
  return entriesOf(child(node, 'credentials')).length === 0 || !fields.some(({ value }) => refers(value));
}

const contentKeys: ReadonlySet<string> = new Set(['text', 'message', 'subject', 'content', 'body', 'html', 'jsonBody', 'query']);

function refers(value: TreeNode): boolean {
  const pending: TreeNode[] = [value];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next.form === 'scalar') {
      if (typeof next.value === 'string' && next.value.startsWith('=') && next.value.includes('{{')) return true;
    } else pending.push(...(next.form === 'list' ? next.items : entriesOf(next).map((entry) => entry.value)));
  }
  return false;
}

function codeOf(fields: readonly TreeEntry[]): Code | null {
  for (const { key, value } of fields) {
    const language = codeKeys.get(key);
    if (language !== undefined && value.form === 'scalar' && typeof value.value === 'string') return { language, scalar: value };
  }
  return null;
}

const codeKeys: ReadonlyMap<string, string> = new Map([
  ['jsCode', 'javascript'],
  ['functionCode', 'javascript'],
  ['pythonCode', 'python'],
]);

function texts(nodes: readonly (TreeNode | null)[]): TreeScalar[] {
  return nodes.filter((node): node is TreeScalar => node?.form === 'scalar' && typeof node.value === 'string');
}
