import type { Span } from '../../model/facts.js';
import { child, entriesOf, textOf, type TreeEntry, type TreeNode } from '../tree/node.js';
import type { Expressions, Flow, FlowNode, Reference } from './flow.js';
import { word } from './table.js';

/** Workflows of Logic Apps and Power Automate: triggers and actions by name, in the same definition language. */
export function readLogicApps(root: TreeNode): readonly Flow[] {
  const definition = [child(root, 'properties', 'definition'), child(root, 'definition'), root].find(
    (own) => child(own, 'actions')?.form === 'map' && child(own, 'triggers')?.form === 'map',
  );
  if (definition === undefined || definition === null) return [];
  const triggers = entriesOf(child(definition, 'triggers')).flatMap((entry) => actionOf(entry, [], 'start'));
  const nodes = [
    ...triggers,
    ...actionsIn(
      child(definition, 'actions'),
      triggers.map(({ id }) => id),
      0,
    ),
  ];
  const name = child(root, 'properties', 'displayName');
  return nodes.length === 0 ? [] : [{ platform: 'power', names: name?.form === 'scalar' ? [name] : [], nodes, expressions, callable }];
}

/** Actions in their order, those inside a condition, a loop or a scope behind it. */
function actionsIn(actions: TreeNode | null, before: readonly string[], depth: number): FlowNode[] {
  if (depth > maxDepth) return [];
  return entriesOf(actions).flatMap((entry) => {
    const after = entriesOf(child(entry.value, 'runAfter')).map(({ key }) => key);
    const own = actionOf(entry, after.length > 0 ? after : before, 'step');
    const cases = entriesOf(child(entry.value, 'cases')).map(({ value }) => child(value, 'actions'));
    const inside = [
      child(entry.value, 'actions'),
      child(entry.value, 'else', 'actions'),
      child(entry.value, 'default', 'actions'),
      ...cases,
    ];
    return [...own, ...inside.flatMap((inner) => actionsIn(inner, own.length > 0 ? [entry.key] : before, depth + 1))];
  });
}

function actionOf({ key, keySpan, value }: TreeEntry, follows: readonly string[], role: 'start' | 'step'): FlowNode[] {
  const type = child(value, 'type');
  const written = textOf(type) ?? '';
  if (type === null) return [];
  const inputs = child(value, 'inputs');
  const { connector, operation, at } = connectionOf(inputs, type.span);
  const fields: TreeEntry[] = [
    ...entriesOf(inputs).filter((entry) => entry.key !== 'host' && entry.key !== 'authentication'),
    ...entriesOf(child(inputs, 'parameters')),
    ...expressionsOf(value),
    ...calledFlow(child(inputs, 'host')),
  ];
  const loop = child(value, 'foreach');
  const named = new Set(nestedNames(loop));
  return [
    {
      id: key,
      title: key.replaceAll('_', ' '),
      type: connector ?? written.toLowerCase(),
      operation: connector === null ? (role === 'start' ? 'watch' : '') : role === 'start' ? 'watch' : operation,
      role,
      at: connector === null ? (written === '' ? keySpan : type.span) : at,
      fields,
      follows,
      takes: 'referred',
      chooses: written === 'If' || written === 'Switch',
      parts: [],
      refers: [...named],
      code: null,
      account: connector === null ? (child(inputs, 'authentication')?.span ?? null) : at,
    },
  ];
}

/** Which connector an action goes through, whichever of the two products wrote it. */
function connectionOf(inputs: TreeNode | null, fallback: Span): { connector: string | null; operation: string; at: Span } {
  const host = child(inputs, 'host');
  const [api, name, operationId] = [child(host, 'apiId'), child(host, 'connection', 'name'), child(host, 'operationId')];
  const path = /\/apis\/([\w-]{1,80})$/.exec(textOf(api) ?? '')?.[1] ?? textOf(child(host, 'connectionName'));
  const inline = /\['([\w-]{1,80})'\]\['connectionId'\]/.exec(
    (textOf(name) ?? textOf(child(host, 'connection', 'referenceName')) ?? '').slice(0, 300),
  )?.[1];
  const connector = path ?? (inline === undefined ? textOf(child(host, 'connection', 'referenceName')) : inline);
  if (connector === null) return { connector: null, operation: '', at: fallback };
  const plain = connector.replace(/[-_]\d+$/, '');
  const requested = `${textOf(child(inputs, 'method')) ?? ''}_${textOf(child(inputs, 'path')) ?? ''}`;
  return {
    connector: plain.startsWith('shared_') ? plain : `shared_${plain}`,
    operation: word(textOf(operationId) ?? requested),
    at: (operationId ?? api ?? name ?? host)?.span ?? fallback,
  };
}

/** The flow that an action calls: by its id, or by the name at the end of its path. */
function calledFlow(host: TreeNode | null): TreeEntry[] {
  const path = entriesOf(child(host, 'workflow')).filter(({ key }) => key === 'id');
  return [
    ...entriesOf(host).filter(({ key }) => key === 'workflowReferenceName'),
    ...path.map((entry) => ({ ...entry, key: 'workflowId' })),
  ];
}

/** What an action decides by. */
function expressionsOf(action: TreeNode): TreeEntry[] {
  return entriesOf(action).filter(({ key }) => key === 'expression' || key === 'foreach');
}

function nestedNames(node: TreeNode | null): string[] {
  const text = textOf(node);
  return text === null
    ? []
    : expressions(text).flatMap(({ references }) => references.flatMap(({ from }) => (from.form === 'node' ? [from.id] : [])));
}

const expressions: Expressions = (text) => {
  if (!text.includes('@')) return [];
  const whole = text.startsWith('@') && !text.startsWith('@{') && !text.startsWith('@@');
  const holes = whole
    ? [{ start: 0, end: text.length }]
    : [...text.matchAll(/@\{[^{}]{1,600}\}/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  return holes
    .slice(0, maxHoles)
    .map(({ start, end }) => ({ form: 'value', start, end, references: referencesIn(text.slice(start, end), start) }));
};

const subject = /(?:body|outputs|actions|items|result)\('([^'\n]{1,120})'\)|trigger(?:Body|Outputs)?\(\)/g;
const step = /\??\['([^'\]]{1,120})'\]/y;

function referencesIn(text: string, offset: number): Reference[] {
  return [...text.matchAll(subject)].slice(0, maxHoles).map((match) => {
    const path: string[] = [];
    let end = match.index + match[0].length;
    for (step.lastIndex = end; path.length < 12; step.lastIndex = end) {
      const found = step.exec(text);
      if (found === null) break;
      path.push(...(found[1] ?? '').split('/').filter((part) => part !== 'body' && part !== 'outputs'));
      end += found[0].length;
    }
    const from = match[1] === undefined ? ({ form: 'input' } as const) : ({ form: 'node', id: match[1] } as const);
    return { from, path, start: offset + match.index, end: offset + end };
  });
}

/** Triggers that a call of another flow is. */
const callable: ReadonlySet<string> = new Set(['request', 'manual', 'button']);
const maxDepth = 20;
const maxHoles = 100;
