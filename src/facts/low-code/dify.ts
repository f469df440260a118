import { child, entriesOf, itemsOf, textOf, type TreeEntry, type TreeNode } from '../tree/node.js';
import type { Code, Flow, FlowNode, Part } from './flow.js';
import { notation } from './references.js';
import { append } from '../../model/append.js';
import { idOf, scalars, word } from './table.js';

/** Apps as Dify exports them (its DSL): a graph of nodes, or one model with a prompt and tools. */
export function readDify(root: TreeNode): readonly Flow[] {
  const app = child(root, 'app');
  if (app === null) return [];
  const graph = child(root, 'workflow', 'graph');
  const config = child(root, 'model_config');
  const nodes = graph === null ? (config === null ? [] : plainApp(config)) : nodesOf(graph, textOf(child(app, 'mode')) ?? '');
  const settings = { id: 'env', entries: environmentOf(child(root, 'workflow', 'environment_variables')) };
  return nodes.length === 0 ? [] : [{ platform: 'dify', names: scalars([child(app, 'name')]), nodes, expressions, settings }];
}

/** `{ name: REPO, value: notes, value_type: string }`; what is kept secret is not exported. */
function environmentOf(variables: TreeNode | null): readonly TreeEntry[] {
  return itemsOf(variables).flatMap((variable) => {
    const [name, value] = [child(variable, 'name'), child(variable, 'value')];
    const key = textOf(name);
    const isTold = value !== null && textOf(value) !== '' && textOf(child(variable, 'value_type')) !== 'secret';
    return name === null || key === null || !isTold ? [] : [{ key, keySpan: name.span, value }];
  });
}

const expressions = notation({ hole: /\{\{#([^#{}]{1,200})#\}\}/g, reference: /([\w-]{1,80})\.([\w.-]{1,120})/g, input: new Set() });

function nodesOf(graph: TreeNode, mode: string): FlowNode[] {
  const before = new Map<string, string[]>();
  for (const edge of itemsOf(child(graph, 'edges'))) {
    const [from, to] = [idOf(child(edge, 'source')), idOf(child(edge, 'target'))];
    if (from !== null && to !== null) append(before, to, from);
  }
  const all = itemsOf(child(graph, 'nodes'));
  const start = all.find((node) => textOf(child(node, 'data', 'type')) === 'start');
  const ids = new Set([...all.flatMap((node) => idOf(child(node, 'id')) ?? []), 'sys']);
  return all.flatMap((node) => nodeOf(node, { before, ids, mode, start: idOf(child(start, 'id')) }));
}

interface Graph {
  readonly before: ReadonlyMap<string, readonly string[]>;
  readonly ids: ReadonlySet<string>;
  readonly mode: string;
  readonly start: string | null;
}

function nodeOf(node: TreeNode, { before, ids, mode, start }: Graph): FlowNode[] {
  const data = child(node, 'data');
  const [id, type] = [idOf(child(node, 'id')), child(data, 'type')];
  const written = textOf(type);
  if (id === null || type === null || written === null || written === '' || written === 'custom-note') return [];
  const isStart = written === 'start' || written.startsWith('trigger-');
  const code = codeOf(data);
  const fields = entriesOf(data)
    .filter(({ key, value }) => (!ownKeys.has(key) || (key === 'tool_label' && isWorkflow(data))) && value !== code?.scalar)
    .flatMap((entry) => (givenToTool.has(entry.key) ? parametersOf(entry.value) : [entry]));
  const parent = idOf(child(node, 'parentId'));
  return [
    {
      id,
      title: textOf(child(data, 'title')) ?? written,
      type: written === 'tool' ? typeOfTool(data) : typeOfStart(written, mode, data),
      operation: written === 'tool' ? word(textOf(child(data, 'tool_name')) ?? '') : isStart ? 'watch' : '',
      role: isStart ? 'start' : 'step',
      at: type.span,
      fields,
      follows: before.get(id) ?? (parent === null ? [] : [parent]),
      takes: code === null ? 'referred' : 'whole',
      chooses: written === 'if-else' || written === 'question-classifier',
      parts: [],
      refers: [...selectorsIn(data, ids)].map((own) => (own === 'sys' ? (start ?? own) : own)),
      code,
      account: accountOf(written, data),
    },
  ];
}

/** What a tool is given, as arguments of its own: `query: { type: mixed, value: '{{#llm.text#}}' }`; what is empty is not given. */
function parametersOf(given: TreeNode): readonly TreeEntry[] {
  return entriesOf(given)
    .map((entry) => ({ ...entry, value: child(entry.value, 'value') ?? entry.value }))
    .filter(({ value }) => value.form !== 'scalar' || value.value !== null);
}

const givenToTool: ReadonlySet<string> = new Set(['tool_parameters', 'tool_configurations']);

/** A start of a chat takes messages, one with a file among its variables takes uploads. */
function typeOfStart(written: string, mode: string, data: TreeNode | null): string {
  if (written !== 'start') return written;
  const takesFiles = itemsOf(child(data, 'variables')).some((item) => /^file/.test(textOf(child(item, 'type')) ?? ''));
  return takesFiles ? 'start-file' : mode === 'advanced-chat' ? 'start-chat' : 'start';
}

/** Another app that was published as a tool, or a provider's. */
function typeOfTool(data: TreeNode | null): string {
  return isWorkflow(data) ? 'workflow-tool' : `tool/${providerOf(data)}`;
}

function isWorkflow(tool: TreeNode | null): boolean {
  return textOf(child(tool, 'provider_type')) === 'workflow';
}

/** `langgenius/tavily/tavily` is the tool of Tavily. */
function providerOf(data: TreeNode | null): string {
  const provider = textOf(child(data, 'provider_name')) ?? textOf(child(data, 'provider_id')) ?? '';
  return provider.slice(provider.lastIndexOf('/') + 1).toLowerCase();
}

function accountOf(type: string, data: TreeNode | null): FlowNode['account'] {
  const authorization = child(data, 'authorization', 'type');
  const headers = child(data, 'headers');
  if (type === 'http-request' && credentialLine.test((textOf(headers) ?? '').slice(0, maxHeaders))) return headers?.span ?? null;
  const stands = type === 'http-request' ? (textOf(authorization) ?? 'no-auth') !== 'no-auth' : type === 'tool' && !isOpen(data);
  return stands ? ((authorization ?? data)?.span ?? null) : null;
}

/** `Authorization:Bearer {{#env.DESK_TOKEN#}}`, as headers are written there: a line each. */
const credentialLine = /^[ \t]{0,8}(?:authorization|[\w-]{0,20}token|[\w-]{0,20}api-?key|cookie)[ \t]{0,8}:[ \t]{0,8}\S/im;
const maxHeaders = 4000;

/** Tools that the platform brings along, and other apps, need no account. */
function isOpen(data: TreeNode | null): boolean {
  return isWorkflow(data) || openTools.has(providerOf(data));
}

const openTools: ReadonlySet<string> = new Set([
  'time',
  'code',
  'webscraper',
  'wikipedia',
  'audio',
  'maths',
  'json_process',
  'regex',
  'chart',
]);
const ownKeys: ReadonlySet<string> = new Set([
  'type',
  'title',
  'desc',
  'selected',
  'tool_label',
  'provider_type',
  'plugin_id',
  'plugin_unique_identifier',
  'tool_description',
  'paramSchemas',
  'output_schema',
  'code_language',
]);

function codeOf(data: TreeNode | null): Code | null {
  const code = child(data, 'code');
  if (code?.form !== 'scalar' || typeof code.value !== 'string') return null;
  return { language: textOf(child(data, 'code_language')) === 'javascript' ? 'javascript' : 'python', scalar: code };
}

/** `[node, field]` lists anywhere in a node: what it is given. */
function selectorsIn(data: TreeNode | null, ids: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  const pending: TreeNode[] = data === null ? [] : [data];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const items = itemsOf(next);
    const first = idOf(items[0]);
    if (first !== null && items.length > 1 && ids.has(first)) found.add(first);
    pending.push(...items, ...entriesOf(next).map(({ value }) => value));
  }
  return found;
}

/** An app without a graph: who writes asks a model, which may have tools. */
function plainApp(config: TreeNode): FlowNode[] {
  const model = child(config, 'model', 'name') ?? child(config, 'model');
  if (model === null) return [];
  const tools = itemsOf(child(config, 'agent_mode', 'tools')).flatMap((tool, index) => toolOf(tool, index));
  const parts = tools.map(({ id }): Part => ({ port: 'tools', id }));
  const plain = { operation: '', takes: 'whole', chooses: false, refers: [], code: null, account: null } as const;
  const fields: TreeEntry[] = entriesOf(config).filter(
    ({ key }) => key === 'pre_prompt' || key === 'user_input_form' || key === 'opening_statement',
  );
  return [
    {
      ...plain,
      id: 'start',
      title: 'chat',
      type: 'start-chat',
      operation: 'watch',
      role: 'start',
      at: model.span,
      fields: [],
      follows: [],
      parts: [],
    },
    {
      ...plain,
      id: 'model',
      title: 'model',
      type: 'chat',
      role: 'step',
      at: model.span,
      fields: [...fields, { key: 'model', keySpan: model.span, value: model }],
      follows: ['start'],
      parts,
    },
    ...tools,
  ];
}

function toolOf(tool: TreeNode, index: number): FlowNode[] {
  const [name, enabled] = [child(tool, 'tool_name'), child(tool, 'enabled')];
  if (name === null || (enabled?.form === 'scalar' && enabled.value === false)) return [];
  return [
    {
      id: `tool ${index}`,
      title: textOf(name) ?? 'tool',
      type: typeOfTool(tool),
      operation: word(textOf(name) ?? ''),
      role: 'tool',
      at: name.span,
      fields: isWorkflow(tool) ? entriesOf(tool).filter(({ key }) => key.startsWith('provider_') || key === 'tool_label') : [],
      follows: [],
      takes: 'referred',
      chooses: false,
      parts: [],
      refers: [],
      code: null,
      account: isOpen(tool) ? null : name.span,
    },
  ];
}
