import type { Span } from '../../model/facts.js';
import { child, entriesOf, itemsOf, textOf, type TreeEntry, type TreeNode } from '../tree/node.js';
import type { Code, Flow, FlowNode, Part } from './flow.js';
import { notation } from './references.js';
import { idOf, scalars } from './table.js';

/** Chat flows and agent flows as Flowise exports them. */
export function readFlowise(root: TreeNode): readonly Flow[] {
  const all = itemsOf(child(root, 'nodes')).filter((node) => child(node, 'data', 'name') !== null);
  if (!all.some((node) => child(node, 'data', 'baseClasses') !== null || child(node, 'data', 'inputAnchors') !== null)) return [];
  const edges = itemsOf(child(root, 'edges')).flatMap((edge) => edgeOf(edge));
  const isSequence = all.some((node) => textOf(child(node, 'type')) === 'agentFlow');
  const nodes = all.flatMap((node) => (isSequence ? stepOf(node, edges) : partOf(node, edges)));
  const chat = nodes[0] === undefined || isSequence ? [] : [chatNode(nodes[0].at)];
  return nodes.length === 0 ? [] : [{ platform: 'flowise', names: [], nodes: [...chat, ...nodes], expressions }];
}

const expressions = notation({
  hole: /\{\{([^{}]{1,200})\}\}/g,
  reference: /([\w$-]{1,80})((?:\.[\w-]{1,80}){0,8})/g,
  input: new Set(['question', '$flow', 'output']),
});

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly anchor: string;
}

/** `conversationalAgent_0-input-tools-Tool`: which input of the node the edge leads into. */
function edgeOf(edge: TreeNode): Edge[] {
  const [from, to] = [idOf(child(edge, 'source')), idOf(child(edge, 'target'))];
  const anchor = /-input-(\w{1,60})/.exec((textOf(child(edge, 'targetHandle')) ?? '').slice(0, 300))?.[1] ?? '';
  return from === null || to === null ? [] : [{ from, to, anchor }];
}

const start = 'chat of the platform';

function chatNode(at: Span): FlowNode {
  return {
    id: start,
    title: 'chat',
    type: 'start-chat',
    operation: 'watch',
    role: 'start',
    at,
    fields: [],
    follows: [],
    takes: 'referred',
    chooses: false,
    parts: [],
    refers: [],
    code: null,
    account: null,
  };
}

/** A node of a chat flow: what nothing takes in answers the chat, everything else belongs to what takes it in. */
function partOf(node: TreeNode, edges: readonly Edge[]): FlowNode[] {
  const common = commonOf(node);
  if (common === null) return [];
  const out = edges.filter(({ from }) => from === common.id);
  const parts = edges.filter(({ to }) => to === common.id).map(({ from, anchor }): Part => ({ port: anchor, id: from }));
  const role = out.length === 0 ? 'step' : out.some(({ anchor }) => anchor === 'tools') ? 'tool' : 'part';
  return [{ ...common, role, follows: role === 'step' ? [start] : [], takes: 'whole', chooses: false, parts }];
}

/** A step of an agent flow, with the tools that it names itself. */
function stepOf(node: TreeNode, edges: readonly Edge[]): FlowNode[] {
  const common = commonOf(node);
  if (common === null) return [];
  const named = itemsOf(child(node, 'data', 'inputs', 'agentTools')).flatMap((tool) => {
    const name = child(tool, 'agentSelectedTool');
    return name === null ? [] : [{ name, flow: entriesOf(child(tool, 'agentSelectedToolConfig')).filter(({ key }) => flowKeys.has(key)) }];
  });
  const tools = named.map(({ name, flow }, index): FlowNode => ({
    ...common,
    id: `${common.id} tool ${index}`,
    title: textOf(name) ?? 'tool',
    type: textOf(name) ?? '',
    role: 'tool',
    at: name.span,
    fields: flow,
    follows: [],
    takes: 'referred',
    chooses: false,
    parts: [],
    code: null,
    account: null,
  }));
  const isStart = common.type === 'startAgentflow';
  const step: FlowNode = {
    ...common,
    type: isStart ? 'start-chat' : common.type,
    operation: isStart ? 'watch' : common.operation,
    role: isStart ? 'start' : 'step',
    follows: edges.filter(({ to }) => to === common.id).map(({ from }) => from),
    takes: 'whole',
    chooses: common.type.startsWith('condition'),
    parts: tools.map(({ id }): Part => ({ port: 'tools', id })),
  };
  return [step, ...tools];
}

/** Which other flow a tool is. */
const flowKeys: ReadonlySet<string> = new Set(['selectedChatflow', 'selectedAgentflow']);

type Common = Pick<FlowNode, 'id' | 'title' | 'type' | 'operation' | 'at' | 'fields' | 'code' | 'account' | 'refers'>;

function commonOf(node: TreeNode): Common | null {
  const data = child(node, 'data');
  const [id, type] = [idOf(child(node, 'id')), child(data, 'name')];
  const written = textOf(type);
  if (id === null || type === null || written === null || written.startsWith('stickyNote')) return null;
  const inputs = entriesOf(child(data, 'inputs'));
  const code = codeOf(inputs);
  const fields = inputs.filter(({ value }) => value !== code?.scalar && !isUnset(value));
  const account = [child(data, 'credential'), child(data, 'inputs', 'FLOWISE_CREDENTIAL_ID')].find((own) => (textOf(own) ?? '') !== '');
  return {
    id,
    title: textOf(child(data, 'label')) ?? written,
    type: written,
    operation: '',
    at: type.span,
    fields,
    refers: [],
    code,
    account: account?.span ?? null,
  };
}

/** Fields that nobody filled in are the editor's form, and `{{node.data.instance}}` only repeats an edge. */
function isUnset(value: TreeNode): boolean {
  const text = textOf(value);
  return text !== null && (text === '' || text.endsWith('.data.instance}}'));
}

function codeOf(inputs: readonly TreeEntry[]): Code | null {
  const found = inputs.find(
    ({ key }) => key === 'javascriptFunction' || key === 'customToolFunc' || key === 'customFunctionJavascriptFunction',
  );
  return found?.value.form === 'scalar' && typeof found.value.value === 'string' ? { language: 'javascript', scalar: found.value } : null;
}

/** Flows as Langflow exports them: components whose fields stand in a template. */
export function readLangflow(root: TreeNode): readonly Flow[] {
  const data = child(root, 'data') ?? root;
  const all = itemsOf(child(data, 'nodes')).filter((node) => child(node, 'data', 'node', 'template') !== null);
  const edges = itemsOf(child(data, 'edges')).flatMap((edge): Edge[] => {
    const [from, to] = [idOf(child(edge, 'source')), idOf(child(edge, 'target'))];
    return from === null || to === null ? [] : [{ from, to, anchor: textOf(child(edge, 'data', 'targetHandle', 'fieldName')) ?? '' }];
  });
  const nodes = all.flatMap((node) => componentOf(node, edges));
  const names = scalars([child(root, 'name'), child(root, 'id')]);
  return nodes.length === 0 ? [] : [{ platform: 'langflow', names, nodes, expressions: () => [] }];
}

function componentOf(node: TreeNode, edges: readonly Edge[]): FlowNode[] {
  const [id, type] = [idOf(child(node, 'id')), child(node, 'data', 'type')];
  const written = textOf(type);
  if (id === null || type === null || written === null || written === 'note') return [];
  const fields = entriesOf(child(node, 'data', 'node', 'template')).flatMap((entry): TreeEntry[] => {
    const value = child(entry.value, 'value');
    return value === null || entry.key === 'code' || entry.key.startsWith('_') || isUnset(value) ? [] : [{ ...entry, value }];
  });
  const incoming = edges.filter(({ to }) => to === id);
  const isTool = edges.some(({ from, anchor }) => from === id && anchor === 'tools');
  const edited = child(node, 'data', 'node', 'edited');
  const code = child(node, 'data', 'node', 'template', 'code');
  const source = child(code, 'value');
  const isOwn = (edited?.form === 'scalar' && edited.value === true) || written.startsWith('CustomComponent');
  return [
    {
      id,
      title: textOf(child(node, 'data', 'node', 'display_name')) ?? written,
      type: written,
      operation: starts.has(written) ? 'watch' : '',
      role: isTool ? 'tool' : starts.has(written) ? 'start' : 'step',
      at: type.span,
      fields,
      follows: incoming.filter(({ anchor }) => anchor !== 'tools').map(({ from }) => from),
      takes: 'whole',
      chooses: written === 'ConditionalRouter',
      parts: incoming.filter(({ anchor }) => anchor === 'tools').map(({ from }): Part => ({ port: 'tools', id: from })),
      refers: [],
      code: isOwn && source?.form === 'scalar' && typeof source.value === 'string' ? { language: 'python', scalar: source } : null,
      account: null,
    },
  ];
}

const starts: ReadonlySet<string> = new Set(['ChatInput', 'TextInput', 'Webhook', 'WebhookComponent', 'File', 'FileInput']);
