import type { Span } from '../../model/facts.js';
import type { LoweredTree } from '../tree/lower.js';
import { child, entriesOf, mapsWithin, scalarsOf, type TreeNode } from '../tree/node.js';

/** What starts the pipeline, as `workflow:on` with the names that events have in GitHub's workflows. */
export function lowerStarts(tree: LoweredTree, root: TreeNode): void {
  for (const time of timesIn(root)) start(tree, 'schedule', time.span, time);
  for (const { event, span } of eventsIn(root)) start(tree, event, span, null);
}

function start(tree: LoweredTree, event: string, span: Span, time: TreeNode | null): void {
  const { builder } = tree;
  const cron = time === null ? [] : [['cron', builder.make('list', [[0, tree.ref(time)]], span)] as const];
  builder.call(builder.name('workflow:on', span), [[0, builder.const(event, span)], ...cron], span, 'entry');
}

/** `schedules: [{ cron }]` (Azure), `triggers: [{ schedule: { cron } }]` (CircleCI), `cron` in a list of triggers (Drone). */
function timesIn(root: TreeNode): readonly TreeNode[] {
  return mapsWithin(root).flatMap((map) => {
    const time = child(map, 'cron');
    return time?.form === 'scalar' && typeof time.value === 'string' ? [time] : [];
  });
}

interface Event {
  readonly event: string;
  readonly span: Span;
}

function eventsIn(root: TreeNode): readonly Event[] {
  const entries = entriesOf(root);
  const named = entries.flatMap(({ key, keySpan, value }): Event[] => {
    const event = eventKeys.get(key);
    return event === undefined || isNone(value) ? [] : [{ event, span: keySpan }];
  });
  const written = conditionsIn(root);
  const [first] = entries;
  // A forge runs the file on every push unless the file says otherwise.
  const silent =
    named.length === 0 &&
    written.length === 0 &&
    first !== undefined &&
    !entries.some(({ key, value }) => key === 'trigger' && isNone(value));
  return [...named, ...written, ...(silent ? [{ event: 'push', span: first.keySpan }] : [])];
}

const eventKeys: ReadonlyMap<string, string> = new Map([
  ['trigger', 'push'],
  ['pr', 'pull_request'],
]);

/** `trigger: none` */
function isNone(value: TreeNode): boolean {
  return value.form === 'scalar' && (value.value === 'none' || value.value === null);
}

/** `if: $CI_PIPELINE_SOURCE == "schedule"`, `only: [schedules]`, `pull-requests:`. */
function conditionsIn(root: TreeNode): readonly Event[] {
  return mapsWithin(root).flatMap((map) =>
    map.entries.flatMap(({ key, keySpan, value }): Event[] => {
      if (key === 'pull-requests') return [{ event: 'pull_request', span: keySpan }];
      const texts = key === 'if' || key === 'only' || key === 'event' ? [...scalarsOf(value), ...scalarsOf(child(value, 'refs'))] : [];
      return texts.flatMap((text) => {
        const event = conditions.find(([pattern]) => pattern.test(String(text.value).slice(0, 300)))?.[1];
        return event === undefined ? [] : [{ event, span: text.span }];
      });
    }),
  );
}

const conditions: readonly (readonly [RegExp, string])[] = [
  [/CI_PIPELINE_SOURCE\s{0,4}==\s{0,4}["']schedule["']|^schedules$/, 'schedule'],
  [/merge_request_event|^merge_requests$|^pull_request$/, 'pull_request'],
  [/CI_PIPELINE_SOURCE\s{0,4}==\s{0,4}["']push["']|CI_COMMIT_(?:BRANCH|TAG)|^push$|^(?:main|master|tags)$/, 'push'],
];
