import { child, entriesOf, itemsOf, textOf, type TreeEntry, type TreeNode } from '../tree/node.js';
import type { Expressions, Flow, FlowNode } from './flow.js';
import { notation } from './references.js';
import { idOf, scalars, word } from './table.js';

/** Scenarios as Make exports them (blueprints): modules in a row, routers with rows of their own. */
export function readMake(root: TreeNode): readonly Flow[] {
  const nodes = modulesIn(child(root, 'flow'), null, 0);
  const [first] = nodes;
  if (first === undefined) return [];
  return [{ platform: 'make', names: scalars([child(root, 'name')]), nodes, expressions: withInputs(first.id), callable }];
}

/** A scenario that another one calls begins with this module. */
const callable: ReadonlySet<string> = new Set(['scenario-service']);

/** `{{var.input.email}}` is what the scenario is given as it starts. */
function withInputs(first: string): Expressions {
  return (text) =>
    makeExpressions(text).map((hole) => ({
      ...hole,
      references: hole.references.map((own) => (own.from.form === 'input' ? { ...own, from: { form: 'node', id: first } } : own)),
    }));
}

/** `{{1.subject}}`, `{{formatDate(3.date; "YYYY")}}` */
const makeExpressions = notation({
  hole: /\{\{([^{}]{1,400})\}\}/g,
  reference: /(?<![\w.])(\d{1,6}|var)\.([\w`[\].: -]{1,120})/g,
  input: new Set(['var']),
});

function modulesIn(row: TreeNode | null, before: string | null, depth: number): FlowNode[] {
  if (depth > maxDepth) return [];
  const found: FlowNode[] = [];
  let last = before;
  for (const module of itemsOf(row)) {
    const [id, type] = [idOf(child(module, 'id')), child(module, 'module')];
    const written = textOf(type);
    if (id === null || type === null || written === null) continue;
    const [app = '', operation = ''] = written.split(':', 2);
    const connection = entriesOf(child(module, 'parameters')).find(({ key, value }) => key.startsWith('__IMT') && idOf(value) !== null);
    const fields: TreeEntry[] = [
      ...entriesOf(child(module, 'mapper')),
      ...entriesOf(child(module, 'parameters')).filter(({ key }) => !key.startsWith('__IMT')),
      ...calledScenario(app, child(module, 'metadata', 'restore')),
    ];
    const isFirst = last === null;
    const starts = isFirst && /^(?:watch|trigger|new|custom|on)/i.test(operation);
    found.push({
      id,
      title: textOf(child(module, 'metadata', 'designer', 'name')) ?? operation,
      type: app,
      operation: starts ? 'watch' : word(operation),
      role: isFirst ? 'start' : 'step',
      at: type.span,
      fields,
      follows: last === null ? [] : [last],
      takes: app === 'builtin' || app === 'json' || app === 'util' ? 'whole' : 'referred',
      chooses: child(module, 'routes') !== null || child(module, 'filter') !== null,
      parts: [],
      refers: [],
      code: null,
      account: connection?.keySpan ?? null,
    });
    for (const route of itemsOf(child(module, 'routes'))) found.push(...modulesIn(child(route, 'flow'), id, depth + 1));
    last = id;
  }
  return found;
}

/** The name of the scenario that a module calls stands beside its id as what the editor shows. */
function calledScenario(app: string, restore: TreeNode | null): TreeEntry[] {
  if (!callable.has(app)) return [];
  return ['expect', 'parameters'].flatMap((place) =>
    entriesOf(child(restore, place)).flatMap((entry) => {
      const label = entry.key.startsWith('scenario') ? child(entry.value, 'label') : null;
      return label === null ? [] : [{ ...entry, key: 'scenarioName', value: label }];
    }),
  );
}

/** Zaps as Zapier exports them: steps with a parent each. */
export function readZapier(root: TreeNode): readonly Flow[] {
  return itemsOf(child(root, 'zaps')).flatMap((zap): Flow[] => {
    const nodes = entriesOf(child(zap, 'nodes')).flatMap(({ value }) => zapStep(value));
    return nodes.length === 0
      ? []
      : [{ platform: 'zapier', names: scalars([child(zap, 'title'), child(zap, 'id')]), nodes, expressions: zapExpressions }];
  });
}

/** `{{174559433__body_plain}}` */
const zapExpressions = notation({ hole: /\{\{([^{}]{1,200})\}\}/g, reference: /(\d{1,20})__([\w.]{1,150})/g, input: new Set() });

function zapStep(step: TreeNode): FlowNode[] {
  const [id, type] = [idOf(child(step, 'id')), child(step, 'selected_api')];
  const written = textOf(type);
  if (id === null || type === null || written === null) return [];
  const [app = ''] = written.split('@', 1);
  const parent = idOf(child(step, 'parent_id'));
  const reads = textOf(child(step, 'type_of')) === 'read' || parent === null;
  const source = child(step, 'params', 'code');
  const isCode = app.toLowerCase().startsWith('code');
  const code = isCode && source?.form === 'scalar' && typeof source.value === 'string' ? source : null;
  return [
    {
      id,
      title: textOf(child(step, 'title')) ?? app,
      type: app,
      operation: reads ? 'watch' : word(textOf(child(step, 'action')) ?? ''),
      role: parent === null ? 'start' : 'step',
      at: type.span,
      fields: entriesOf(child(step, 'params')).filter(({ key }) => !(isCode && key === 'code')),
      follows: parent === null ? [] : [parent],
      takes: isCode ? 'whole' : 'referred',
      chooses: /^(?:filter|paths|branch)/i.test(app),
      parts: [],
      refers: [],
      code: code === null ? null : { language: textOf(child(step, 'action')) === 'run_python' ? 'python' : 'javascript', scalar: code },
      account: idOf(child(step, 'authentication_id')) === null ? null : (child(step, 'authentication_id')?.span ?? null),
    },
  ];
}

const maxDepth = 20;
