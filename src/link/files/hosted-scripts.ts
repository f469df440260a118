import type { HostedKnowledge } from '../../model/start-knowledge.js';
import type { Path } from '../../model/touch.js';
import type { LinkedDocument } from '../documents/documents.js';
import { baseName, folderOf, foldersUp } from '../../model/paths.js';

/**
 * Scripts that live inside an application, as those of a sheet do: its names need no import, and a menu, a trigger, a cell or
 * whoever opens the editor starts any of their functions.
 */
export class HostedScripts {
  private readonly manifests: ReadonlySet<Path>;
  private readonly globals: ReadonlySet<string>;
  private readonly byHost = new Set<number>();
  private readonly called = new Set<number>();

  constructor(
    documents: readonly LinkedDocument[],
    private readonly hosted: HostedKnowledge,
  ) {
    this.globals = new Set(hosted.globals);
    this.manifests = new Set(documents.flatMap(({ path }) => (hosted.manifests.includes(baseName(path)) ? [folderOf(path)] : [])));
    for (const document of documents) if (isScript(document)) this.add(document);
  }

  /** Whose names it sees: the scripts that one manifest stands beside or above; without a manifest, those of a folder. */
  projectOf(document: LinkedDocument): Path | null {
    if (!isScript(document)) return null;
    const around = this.manifests.size === 0 ? undefined : foldersUp(folderOf(document.path)).find((folder) => this.manifests.has(folder));
    return around ?? (this.byHost.has(document.id) ? folderOf(document.path) : null);
  }

  /** May somebody outside of the tree start any of its functions? */
  isCalled({ id }: LinkedDocument): boolean {
    return this.called.has(id);
  }

  private add(document: LinkedDocument): void {
    const { path, facts, id } = document;
    const isBundled = facts.imports.some(({ typeOnly }) => !typeOnly);
    const isTold = !isBundled && readsAny(document, this.globals);
    if (isTold || this.hosted.endings.some((ending) => path.endsWith(ending))) this.byHost.add(id);
    const project = this.projectOf(document);
    if (project !== null && !isBundled && (isTold || facts.exports.length === 0)) this.called.add(id);
  }
}

function isScript({ parent, facts }: LinkedDocument): boolean {
  return parent === null && facts.kind === 'javascript';
}

/** Names that it reads without having written them. */
function readsAny(document: LinkedDocument, names: ReadonlySet<string>): boolean {
  return document.facts.ops.withText(['read'], (name) => names.has(name) && document.writes[0]?.has(name) !== true).length > 0;
}
