import { child, entriesOf, itemsOf, textOf, type TreeEntry, type TreeNode } from '../tree/node.js';
import type { Flow, FlowNode, Part } from './flow.js';
import { notation } from './references.js';
import { scalars, word } from './table.js';

/** Topics of a Copilot Studio agent (what follows a phrase), and actions that its model may choose; both go through the platform's connectors. */
export function readCopilotStudio(root: TreeNode): readonly Flow[] {
  const kind = textOf(child(root, 'kind'));
  const nodes = kind === 'AdaptiveDialog' ? topicOf(root) : kind === 'TaskDialog' ? actionOf(root) : [];
  const name = child(root, 'modelDisplayName') ?? child(root, 'beginDialog', 'intent', 'displayName');
  return nodes.length === 0 ? [] : [{ platform: 'power', names: scalars([name]), nodes, expressions }];
}

/** `=Topic.Answer`, `{Topic.Answer}`; a node goes by the variable that it fills. */
const expressions = notation({
  hole: /(?:^=|\{)([^{}\n]{1,400})/g,
  reference: /\b((?:Topic|Global|System)\.[\w.]{1,80})/g,
  input: new Set(['System.Activity.Text', 'System.LastMessage.Text']),
});

const plain = { follows: [], takes: 'referred', chooses: false, parts: [], refers: [], code: null, account: null } as const;

function topicOf(root: TreeNode): FlowNode[] {
  const begin = child(root, 'beginDialog');
  const kind = child(begin, 'kind');
  if (kind === null) return [];
  return [conversation(kind), ...stepsIn(child(begin, 'actions'), [start], 0)];
}

const start = 'conversation';

function conversation({ span }: TreeNode): FlowNode {
  return { ...plain, id: start, title: start, type: 'copilot/conversation', operation: 'watch', role: 'start', at: span, fields: [] };
}

/** Actions in their order, those of a condition behind it. */
function stepsIn(actions: TreeNode | null, before: readonly string[], depth: number): FlowNode[] {
  if (depth > maxDepth) return [];
  let last = before;
  return itemsOf(actions).flatMap((action, index) => {
    const kind = child(action, 'kind');
    if (kind === null) return [];
    const id = variableOf(action) ?? textOf(child(action, 'id')) ?? `${depth}.${index}`;
    const own: FlowNode = { ...nodeOf(action, kind), id, follows: last, chooses: textOf(kind) === 'ConditionGroup' };
    last = [id];
    const inner = [
      ...itemsOf(child(action, 'conditions')).map((one) => child(one, 'actions')),
      child(action, 'elseActions'),
      child(action, 'actions'),
    ];
    return [own, ...inner.flatMap((steps) => stepsIn(steps, [id], depth + 1))];
  });
}

const maxDepth = 20;

/** `variable: init:Topic.Answer`, or the first of the outputs that are bound. */
function variableOf(action: TreeNode): string | null {
  const bound = entriesOf(child(action, 'output', 'binding'))[0]?.value;
  const written = textOf(child(action, 'variable')) ?? textOf(child(action, 'response')) ?? textOf(bound);
  return written?.replace(/^init:/, '') ?? null;
}

type Node = Omit<FlowNode, 'id' | 'follows' | 'chooses'>;

function nodeOf(action: TreeNode, kind: TreeNode): Node {
  const reference = child(action, 'connectionReference');
  const connector = /shared_[\w-]{1,80}/.exec((textOf(reference) ?? '').slice(0, 300))?.[0];
  const operation = child(action, 'operationId');
  const fields: TreeEntry[] = [
    ...entriesOf(child(action, 'input', 'binding')),
    ...entriesOf(action).filter(({ key }) => !ownKeys.has(key)),
  ];
  const written = textOf(kind) ?? '';
  return {
    ...plain,
    title: textOf(child(action, 'displayName')) ?? written,
    type: connector ?? types.get(written) ?? `copilot/${written}`,
    operation: connector === undefined ? '' : word(textOf(operation) ?? ''),
    role: 'step',
    at: (connector === undefined ? kind : (operation ?? kind)).span,
    fields,
    account: connector === undefined ? null : (reference?.span ?? null),
  };
}

const types: ReadonlyMap<string, string> = new Map([['HttpRequestAction', 'http']]);
const ownKeys: ReadonlySet<string> = new Set([
  'kind',
  'id',
  'displayName',
  'conditions',
  'elseActions',
  'actions',
  'connectionReference',
  'connectionProperties',
  'operationId',
  'output',
  'input',
  'variable',
]);

/** An action of the agent: its model chooses it and fills its inputs. */
function actionOf(root: TreeNode): FlowNode[] {
  const action = child(root, 'action');
  const kind = child(action, 'kind');
  if (action === null || kind === null) return [];
  const tool: FlowNode = {
    ...nodeOf(action, kind),
    id: 'tool',
    title: textOf(child(root, 'modelDisplayName')) ?? 'action',
    role: 'tool',
    follows: [],
    chooses: false,
  };
  const parts: readonly Part[] = [{ port: 'tools', id: tool.id }];
  const agent: FlowNode = {
    ...plain,
    id: 'agent',
    title: 'agent',
    type: 'copilot/gpt',
    operation: '',
    role: 'step',
    at: kind.span,
    fields: [],
    follows: [start],
    takes: 'whole',
    parts,
  };
  return [conversation(kind), agent, tool];
}
