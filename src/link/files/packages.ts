import { extensionOf } from '../../model/extension-methods.js';
import type { Import, Kind } from '../../model/facts.js';
import type { Value } from '../../model/program.js';
import type { LinkedDocument } from '../documents/documents.js';

/** Languages whose files belong to a package or namespace and see its other files without naming them. */
export const packaged: ReadonlySet<Kind> = new Set([
  'java',
  'kotlin',
  'csharp',
  'php',
  'swift',
  'elixir',
  'mix',
  'livebook',
  'elixir-settings',
]);

/** Of these, languages in which a bare name may be a member of the class around, and a field is read by a method of its name. */
export const bareMembers: ReadonlySet<Kind> = new Set(['java', 'kotlin', 'csharp', 'swift', 'dart']);

/** Languages in which a package gives its names to a whole file. */
export const attaches: ReadonlySet<Kind> = new Set(['r', 'r-markdown']);

/** Classes and functions of the tree by their full names, whichever file declares them. */
export class Packages {
  private readonly byName = new Map<string, Value[]>();
  private readonly names = new Set<string>();
  private readonly memo = new Map<number, ReadonlySet<number>>();

  constructor(documents: readonly LinkedDocument[]) {
    for (const document of documents) {
      if (!packaged.has(document.facts.kind)) continue;
      for (const { name, value } of document.facts.exports) {
        if (value === null) continue;
        const declared = this.byName.get(name) ?? [];
        declared.push({ doc: document.id, ref: value });
        this.byName.set(name, declared);
        this.names.add(name.slice(0, Math.max(0, name.lastIndexOf('.'))));
      }
    }
  }

  /** Does the tree declare anything in this package? */
  has(name: string): boolean {
    return this.names.has(name);
  }

  declared(module: string, name: string): readonly Value[] {
    return this.byName.get(module === '' ? name : `${module}.${name}`) ?? [];
  }

  /** The class that `module` is where it is no package: what `import static` takes members of. */
  holder(module: string): readonly Value[] {
    return this.byName.get(module) ?? [];
  }

  /** Files that declare what a document names. */
  files(document: LinkedDocument): ReadonlySet<number> {
    const known = this.memo.get(document.id);
    if (known !== undefined) return known;
    const found = new Set<number>();
    const stars = starsOf(document);
    for (const { module, name } of document.facts.imports)
      for (const { doc } of [...this.declared(module, name), ...this.holder(module)]) found.add(doc);
    for (const name of calledIn(document)) for (const { doc } of this.byName.get(extensionOf(name)) ?? []) found.add(doc);
    for (const name of namesIn(document)) for (const { module } of stars) for (const { doc } of this.declared(module, name)) found.add(doc);
    found.delete(document.id);
    this.memo.set(document.id, found);
    return found;
  }
}

/** What is called as a member of an object: `builder.Services.AddDesk()`. */
function calledIn(document: LinkedDocument): ReadonlySet<string> {
  const names = new Set<string>();
  if (document.facts.kind !== 'csharp' && document.facts.kind !== 'kotlin') return names;
  for (const call of document.calls) {
    const callee = document.calleeOf(call);
    if (document.form(callee) === 'get') names.add(document.textOf(callee) ?? '');
  }
  return names;
}

/** Its own package and what it imports whole. */
export function starsOf(document: LinkedDocument): readonly Import[] {
  const own: Import = { module: '', name: '*', local: null, typeOnly: false, span: [0, 0] };
  return [own, ...document.facts.imports.filter(({ name, local }) => name === '*' && local === null)];
}

function namesIn({ facts: { ops } }: LinkedDocument): ReadonlySet<string> {
  const names = new Set<string>();
  for (let ref = 0; ref < ops.length; ref++) {
    const op = ops.at(ref);
    if (op.op === 'read') names.add(op.name);
  }
  return names;
}
