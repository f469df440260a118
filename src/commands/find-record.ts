import { handoffFolder } from '../handoff/folder.js';
import { readRecord, type OpenRecord } from '../handoff/read-record.js';
import type { Failure } from '../model/failure.js';
import type { Policy } from '../model/policy.js';
import type { Path } from '../model/touch.js';
import type { Tree } from '../model/tree.js';
import { loadHandoff, readHandoffFile, readTextFile } from './load-handoff.js';
import { recordContext } from './record-context.js';

export interface RecordQuery {
  readonly tree: Tree;
  readonly scope: readonly Path[];
  /** A file that the caller names; null: the record of the workflow in `.handoff/`. */
  readonly file: { readonly shown: string; readonly path: string } | null;
  readonly policy: Policy;
}

export interface FoundRecord {
  readonly id: string;
  /** Where it belongs, from the root of the tree. */
  readonly path: Path;
  /** null: there is none yet. */
  readonly open: OpenRecord | null;
}

/** The record that a request writes: the live one of the workflow, the named one, or a new one. */
export async function findRecord({ tree, scope, file, policy }: RecordQuery): Promise<FoundRecord | Failure> {
  const context = recordContext(policy, 'renewed');
  if (file !== null) {
    const path = file.path.split(/[/\\]/).slice(-2).join('/');
    const text = readTextFile(file.path);
    const open = text === null ? null : readRecord(path, text, context);
    if (open !== null && 'failure' in open) return open;
    return { id: open?.record.id ?? slug(path.split('/').pop() ?? ''), path, open };
  }
  const handoff = await loadHandoff(tree, policy, 'renewed');
  if ('failure' in handoff) return handoff;
  const workflow = workflowOf(scope);
  const live = handoff.records.find(
    ({ folder, workflow: own, status }) => (status === 'requested' || status === 'accepted') && inTree(folder, own) === workflow,
  );
  if (live === undefined) return newPlace(tree, workflow, new Set(handoff.records.map(({ path }) => path)));
  const open = readRecord(live.path, readHandoffFile(tree, live.path).text ?? '', context);
  return 'failure' in open ? open : { id: live.id, path: live.path, open };
}

/** One folder or file is a workflow of its own; anything else is the whole tree. */
export function workflowOf(scope: readonly Path[]): string {
  return scope.length === 1 ? (scope[0] ?? '.') : '.';
}

function inTree(folder: Path, workflow: string): string {
  if (folder === '') return workflow;
  return workflow === '.' ? folder : `${folder}/${workflow}`;
}

/** A declined or retired record keeps its name; the next one gets a number. */
function newPlace(tree: Tree, workflow: string, taken: ReadonlySet<Path>): FoundRecord {
  const stem = slug((workflow === '.' ? tree.root : workflow).split(/[/\\]/).pop() ?? '');
  for (let count = 1; ; count++) {
    const id = count === 1 ? stem : `${stem}-${count}`;
    const path = `${handoffFolder}/${id}.yaml`;
    if (!taken.has(path)) return { id, path, open: null };
  }
}

function slug(name: string): string {
  const words = name
    .replace(/\.ya?ml$/, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const id = words.join('-').slice(0, 80).replace(/-$/, '');
  return id === '' || id === 'dismissals' ? 'workflow' : id;
}
