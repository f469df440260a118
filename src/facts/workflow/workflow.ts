import { append } from '../../model/append.js';
import type { Argument, Ref } from '../../model/facts.js';
import { setEnvironment } from '../tree/environment.js';
import type { LoweredTree } from '../tree/lower.js';
import { child, entriesOf, itemsOf, scalarsOf, type TreeEntry, type TreeNode } from '../tree/node.js';
import { enterCondition, lowerStep, lowerUse } from './step.js';

export function lowerWorkflow(tree: LoweredTree, root: TreeNode | null): void {
  setEnvironment(tree, child(root, 'env'), null);
  lowerTriggers(tree, child(root, 'on'));
  writeInputs(tree, child(root, 'on'));
  for (const job of entriesOf(child(root, 'jobs'))) lowerJob(tree, job, root);
}

/** `on` is an event, a list of events, or a map of events and their settings. */
function lowerTriggers(tree: LoweredTree, on: TreeNode | null): void {
  const { builder } = tree;
  for (const event of scalarsOf(on)) builder.call(builder.name('workflow:on', event.span), [[0, tree.ref(event)]], event.span, 'entry');
  for (const { key, keySpan, value } of entriesOf(on)) {
    const args: Argument[] = [[0, builder.const(key, keySpan)], ...tree.args(entriesOf(value))];
    const crons = itemsOf(value).map((item) => child(item, 'cron'));
    const times = crons.filter((cron) => cron !== null);
    if (times.length > 0)
      args.push([
        'cron',
        builder.make(
          'list',
          times.map((cron, index) => [index, tree.ref(cron)]),
          value.span,
        ),
      ]);
    builder.call(builder.name('workflow:on', keySpan), args, times[0]?.span ?? keySpan, 'entry');
  }
}

/** `inputs.store` and `github.event.inputs.store` are what the input says when nobody gives it. */
function writeInputs(tree: LoweredTree, on: TreeNode | null): void {
  const given = entriesOf(on).flatMap(({ value }) => entriesOf(child(value, 'inputs')));
  const defaults = given.flatMap(({ key, value }): Argument[] => {
    const written = child(value, 'default');
    return written === null ? [] : [[key, tree.ref(written)]];
  });
  const span = on?.span ?? [0, 0];
  if (defaults.length > 0) tree.builder.write('inputs', tree.builder.make('map', defaults, span), span);
}

/** The values of a matrix, each of which a job of its own is started with. */
function writeMatrix(tree: LoweredTree, matrix: TreeNode | null): void {
  if (matrix === null) return;
  const rows = [...entriesOf(matrix), ...itemsOf(child(matrix, 'include')).flatMap(entriesOf)];
  const values = new Map<string, Ref[]>();
  for (const { key, value } of rows)
    if (key !== 'include' && key !== 'exclude')
      for (const item of value.form === 'list' ? value.items : [value]) append(values, key, tree.ref(item));
  const made = [...values].map(([key, refs]): Argument => [key, tree.builder.merge(refs, matrix.span)]);
  tree.builder.write('matrix', tree.builder.make('map', made, matrix.span), matrix.span);
}

const notArguments: ReadonlySet<string> = new Set(['steps', 'env']);

function lowerJob(tree: LoweredTree, { key: name, keySpan, value: job }: TreeEntry, root: TreeNode | null): void {
  const { builder } = tree;
  writeMatrix(tree, child(job, 'strategy', 'matrix'));
  builder.enterUnit({ name, form: 'job', span: [keySpan[0], Math.max(keySpan[1], job.span[1])] });
  setEnvironment(tree, child(job, 'env'), name);
  const args: Argument[] = [
    ['name', builder.const(name, keySpan)],
    ...tree.args(
      entriesOf(job).filter(({ key }) => key !== 'name'),
      notArguments,
    ),
  ];
  const permissions = child(root, 'permissions');
  if (child(job, 'permissions') === null && permissions !== null) args.push(['permissions', tree.ref(permissions)]);
  builder.call(builder.name('workflow:job', keySpan), args, keySpan, 'entry');
  const guarded = enterCondition(tree, child(job, 'if'));
  const uses = child(job, 'uses');
  if (uses !== null) lowerUse(tree, uses, job);
  const defaults = child(job, 'defaults', 'run') ?? child(root, 'defaults', 'run');
  for (const step of itemsOf(child(job, 'steps'))) lowerStep(tree, step, name, defaults);
  if (guarded === 'guarded') builder.leaveBlock();
  builder.leaveUnit();
}
