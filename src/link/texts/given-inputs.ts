import { append } from '../../model/append.js';
import type { Value } from '../../model/program.js';
import { folderOf, join } from '../../model/paths.js';
import type { LinkedDocument } from '../documents/documents.js';

/** What workflows give to the reusable workflows and actions of the tree that they use: `uses: ./.github/actions/look` with `store: …`. */
export class GivenInputs {
  private memo: ReadonlyMap<string, readonly Value[]> | null = null;

  constructor(private readonly documents: readonly LinkedDocument[]) {}

  of(path: string, name: string): readonly Value[] {
    this.memo ??= this.collect();
    const folder = folderOf(path);
    const given = [...(this.memo.get(path) ?? []), ...(this.memo.get(folder) ?? [])];
    return given.flatMap(({ doc, ref }) => {
      const op = this.documents[doc]?.op(ref);
      const found = op?.op === 'call' ? op.args.find(([key]) => key === name)?.[1] : undefined;
      return found === undefined ? [] : [{ doc, ref: found }];
    });
  }

  /** The uses, by the path of what is used: a workflow's file, or an action's folder. */
  private collect(): ReadonlyMap<string, readonly Value[]> {
    const found = new Map<string, Value[]>();
    for (const document of this.documents)
      for (const ref of kinds.has(document.facts.kind) && document.role !== 'test' ? document.calls : []) {
        const op = document.op(ref);
        const callee = op.op === 'call' ? document.op(op.callee) : null;
        const path = callee?.op === 'name' && callee.name.startsWith('action:./') ? join('', callee.name.slice('action:./'.length)) : null;
        if (path !== null) append(found, path.replace(/\/$/, ''), { doc: document.id, ref });
      }
    return found;
  }
}

const kinds: ReadonlySet<string> = new Set(['github-workflow', 'github-action']);
