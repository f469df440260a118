import type { CatalogMatch, ProgramView } from '../model/program.js';
import type { Path } from '../model/touch.js';
import { Part } from './part.js';

/** What detectors look at in turn: what is seen at a path counts in one of them only. */
export interface Look {
  readonly program: ProgramView;
  readonly counts: (path: Path) => boolean;
}

/**
 * The whole, where there are no low-code exports or nothing asks a model; else each workflow of exports by itself, and the code: with
 * what the exports ask of models where it asks none of its own.
 */
export function looksAt(program: ProgramView): readonly Look[] {
  const exports = new Set(program.documents.flatMap(({ kind, path }) => (kind === 'low-code' ? [path] : [])));
  if (exports.size === 0 || program.models.length === 0) return [{ program, counts: () => true }];
  const code = new Set(program.documents.map(({ path }) => path).filter((path) => !exports.has(path)));
  const codeAsks = program.models.some(({ call }) => code.has(call.document.path));
  const groups = groupExports(program).map((group): Look => ({ program: new Part(program, group), counts: (path) => group.has(path) }));
  return [{ program: codeAsks ? new Part(program, code) : program, counts: (path) => code.has(path) }, ...groups];
}

/** Low-code exports by workflow: those stay together of which one names or calls another, or reads what another writes. */
export function groupExports(program: ProgramView): readonly ReadonlySet<Path>[] {
  const groups = new Groups(program.documents.flatMap(({ kind, path }) => (kind === 'low-code' ? [path] : [])));
  joinNamed(program, groups);
  for (const { by, document } of program.calledFlows) groups.join(by.document.path, document.path);
  joinStores(program, groups);
  return groups.all();
}

/** Sets of paths that grow together. */
class Groups {
  private readonly leader = new Map<Path, Path>();

  constructor(paths: readonly Path[]) {
    for (const path of paths) this.leader.set(path, path);
  }

  has(path: Path): boolean {
    return this.leader.has(path);
  }

  join(a: Path, b: Path): void {
    if (this.has(a) && this.has(b)) this.leader.set(this.find(a), this.find(b));
  }

  all(): ReadonlySet<Path>[] {
    const found = new Map<Path, Set<Path>>();
    for (const path of this.leader.keys()) {
      const leader = this.find(path);
      found.set(leader, (found.get(leader) ?? new Set()).add(path));
    }
    return [...found.values()];
  }

  private find(path: Path): Path {
    let at = path;
    for (let next = this.leader.get(at) ?? at; next !== at; next = this.leader.get(at) ?? at) at = next;
    this.leader.set(path, at);
    return at;
  }
}

/** An export's name or id, or the path of its webhook, in a text of another export. */
function joinNamed(program: ProgramView, groups: Groups): void {
  const owners = new Map<string, Set<Path>>();
  for (const { names, args, document } of program.calls)
    if (names.includes('flow:document'))
      for (const [, value] of args) {
        const name = program.constant(value);
        if (typeof name === 'string' && name.length >= shortestName) owners.set(name, (owners.get(name) ?? new Set()).add(document.path));
      }
  for (const { facts, path } of program.documents) {
    if (!groups.has(path)) continue;
    for (let ref = 0; ref < facts.ops.length; ref++) {
      const op = facts.ops.at(ref);
      const texts = op.op === 'const' ? [op.value] : op.op === 'template' ? op.parts : [];
      for (const text of texts) {
        if (typeof text !== 'string' || text.length > longestText) continue;
        const named = owners.get(text) ?? owners.get(webhook.exec(text)?.[1] ?? '');
        // A name that several exports have tells none of them.
        if (named !== undefined && named.size === 1) for (const other of named) groups.join(path, other);
      }
    }
  }
}

/** The address of a webhook, a chat or form page, or a server of tools. */
const webhook = /\/(?:webhook|mcp|form)(?:-test)?\/([\w/-]{1,200}?)(?:\/(?:sse|chat))?$/;
const shortestName = 6;
const longestText = 500;

/** One fills a table, sheet or bucket that the other reads. */
function joinStores(program: ProgramView, groups: Groups): void {
  const stores = new Map<string, { readonly writers: Set<Path>; readonly readers: Set<Path> }>();
  for (const match of ['database', 'system-of-record', 'cloud-data'].flatMap((id) => program.matches(id)))
    for (const key of groups.has(match.document.path) ? keysOf(match) : []) {
      const store = stores.get(key) ?? { writers: new Set(), readers: new Set() };
      (match.verb === 'read' ? store.readers : store.writers).add(match.document.path);
      stores.set(key, store);
    }
  for (const { writers, readers } of stores.values())
    for (const writer of writers) for (const reader of readers) groups.join(writer, reader);
}

function keysOf({ entry, resource }: CatalogMatch): string[] {
  return resource.flatMap(({ text, from, placeholder }) =>
    from === 'literal' && !placeholder && text.length >= shortestName && !text.includes('{}') ? [`${entry.service}\n${text}`] : [],
  );
}
