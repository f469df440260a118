import { append } from '../../model/append.js';
import type { Import, Ref, Span } from '../../model/facts.js';
import type { Guard } from '../../model/touch.js';
import type { LinkedDocument } from '../documents/documents.js';
import type { Modules } from '../files/modules.js';
import type { Reaches } from './reach.js';

/**
 * Files that nothing starts as they stand: commands that were only noted down, what cannot be parsed, what imports such a file, what only such
 * files import, programs that stop at once, copies that lack what they import.
 */
export class BrokenFiles {
  private readonly memo = new Map<number, readonly Guard[]>();
  private known: ReadonlySet<string> | null = null;

  constructor(
    private readonly documents: readonly LinkedDocument[],
    private readonly modules: Pick<Modules, 'resolve' | 'submodule'>,
    private readonly reaches: Pick<Reaches, 'started'>,
  ) {}

  guardsOf(document: LinkedDocument, ref: Ref): readonly Guard[] {
    // Commands that were only noted down run where somebody copies them.
    if (document.facts.kind === 'command-list') return [{ form: 'template', at: { path: document.path, span: document.span(ref) } }];
    const known = this.memo.get(document.id);
    if (known !== undefined) return known;
    // What is looked at already, in a circle of imports, breaks nothing by itself.
    this.memo.set(document.id, []);
    const own = [...(this.unloaded.get(document.id) ?? []), ...this.withoutFolder(document), ...this.stopped(document)];
    const found = own.length > 0 ? own : this.unstarted(document);
    this.memo.set(document.id, found);
    return found;
  }

  /** A program that does nothing before it stops; what others import of it is there all the same. */
  private stopped(document: LinkedDocument): readonly Guard[] {
    const stop = document.facts.gaps.find(({ reason }) => reason === 'stops');
    return stop === undefined || this.importers.has(document.id) ? [] : [brokenAt(document, stop.span)];
  }

  /** What cannot be parsed, and whatever imports that by all means, however far away. */
  private get unloaded(): ReadonlyMap<number, readonly Guard[]> {
    if (this.knownUnloaded !== null) return this.knownUnloaded;
    const found = new Map(this.documents.flatMap((own) => (unparsed(own).length > 0 ? [[own.id, unparsed(own)] as const] : [])));
    const pending = [...found];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      const [id, guards] = next;
      for (const { document, isCertain } of this.importers.get(id) ?? []) {
        if (!isCertain || found.has(document.id)) continue;
        found.set(document.id, guards);
        pending.push([document.id, guards]);
      }
    }
    return (this.knownUnloaded = found);
  }
  private knownUnloaded: ReadonlyMap<number, readonly Guard[]> | null = null;

  /** What nothing starts but files that are broken themselves. */
  private unstarted(document: LinkedDocument): readonly Guard[] {
    if (!parsedWhole.has(document.facts.kind) || this.reaches.started.has(document.id)) return [];
    const guards = (this.importers.get(document.id) ?? []).map(({ document: own }) => this.guardsOf(own, 0));
    return guards.length > 0 && guards.every((own) => own.length > 0) ? (guards[0] ?? []) : [];
  }

  /** Of all files that have any, tests aside. */
  private get importers(): ReadonlyMap<number, readonly Importer[]> {
    if (this.knownImporters !== null) return this.knownImporters;
    const found = new Map<number, Importer[]>();
    for (const document of this.documents) {
      if (!parsedWhole.has(document.facts.kind) || document.role === 'test') continue;
      for (const item of document.facts.imports)
        for (const own of item.typeOnly ? [] : this.broughtBy(document, item))
          if (own !== document) append(found, own.id, { document, isCertain: item.conditional !== true });
    }
    return (this.knownImporters = found);
  }
  private knownImporters: ReadonlyMap<number, readonly Importer[]> | null = null;

  private broughtBy(document: LinkedDocument, { module, name }: Import): readonly LinkedDocument[] {
    const found = [this.modules.resolve(document, module), name === '*' ? null : this.modules.submodule(document, module, name)];
    return found.flatMap((id) => (id === null ? [] : (this.documents[id] ?? [])));
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

interface Importer {
  readonly document: LinkedDocument;
  /** Whatever happens, as soon as it is loaded itself. */
  readonly isCertain: boolean;
}

/** No interpreter starts a file that it cannot parse. */
function unparsed(document: LinkedDocument): readonly Guard[] {
  const { kind, gaps } = document.facts;
  const gap = parsedWhole.has(kind) ? gaps.find(({ reason }) => reason === 'syntax') : undefined;
  return gap === undefined ? [] : [brokenAt(document, gap.span)];
}

function brokenAt({ path }: LinkedDocument, span: Span | null): Guard {
  return { form: 'broken', at: { path, span: span ?? [0, 0] } };
}

/** Kinds that are parsed before their first line runs, and whose parser here refuses only what theirs refuses. */
const parsedWhole: ReadonlySet<string> = new Set(['python', 'javascript']);
