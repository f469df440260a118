import type { Ref } from '../../model/facts.js';
import type { Guard } from '../../model/touch.js';
import type { LinkedDocument } from '../documents/documents.js';

/** Files that nothing starts as they stand: commands that were only noted down, what cannot be parsed, copies that lack what they import. */
export class BrokenFiles {
  private readonly memo = new Map<number, readonly Guard[]>();
  private known: ReadonlySet<string> | null = null;

  constructor(private readonly documents: readonly LinkedDocument[]) {}

  guardsOf(document: LinkedDocument, ref: Ref): readonly Guard[] {
    // Commands that were only noted down run where somebody copies them.
    if (document.facts.kind === 'command-list') return [{ form: 'template', at: { path: document.path, span: document.span(ref) } }];
    const known = this.memo.get(document.id);
    if (known !== undefined) return known;
    const found = [...unparsed(document), ...this.withoutFolder(document)];
    this.memo.set(document.id, found);
    return found;
  }

  /**
   * A program that imports a folder which it names itself as one beside it, `extra_packages=["./planner"]` and `from planner.agent import
   * root_agent`, where the tree holds none: such a copy of a template starts nowhere.
   */
  private withoutFolder(document: LinkedDocument): readonly Guard[] {
    if (document.facts.kind !== 'python') return [];
    const roots = document.facts.imports.flatMap(({ module, typeOnly }) => {
      const [root = ''] = module.split('.');
      return typeOnly || root === '' || this.names.has(root) ? [] : [`./${root}`];
    });
    if (roots.length === 0) return [];
    const [named] = document.facts.ops.withText(['const'], (text) => text.startsWith('./') && roots.includes(text.replace(/\/$/, '')));
    return named === undefined ? [] : [{ form: 'broken', at: { path: document.path, span: document.span(named) } }];
  }

  /** Of all files and folders. */
  private get names(): ReadonlySet<string> {
    return (this.known ??= new Set(this.documents.flatMap(({ path }) => path.replace(/\.py$/, '').split('/'))));
  }
}

/** No interpreter starts a file that it cannot parse. */
function unparsed({ facts, path }: LinkedDocument): Guard[] {
  const gap = parsedWhole.has(facts.kind) ? facts.gaps.find(({ reason }) => reason === 'syntax') : undefined;
  return gap === undefined ? [] : [{ form: 'broken', at: { path, span: gap.span ?? [0, 0] } }];
}

/** Kinds that are parsed before their first line runs, and whose parser here refuses only what theirs refuses. */
const parsedWhole: ReadonlySet<string> = new Set(['python', 'javascript']);
