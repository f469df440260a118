import type { Ref } from '../../model/facts.js';
import { baseName, folderOf, foldersUp, join } from '../../model/paths.js';
import type { Path } from '../../model/touch.js';
import type { LinkedDocument } from '../documents/documents.js';
import { writtenName } from '../documents/written-name.js';
import { literal } from './modules.js';

/**
 * Folders that programs of Python put on the path which modules are looked for on (`sys.path.insert(0, join(here, 'lib'))`):
 * modules of theirs are imported by their bare names, by whatever the program loads after.
 */
export class SearchFolders {
  private memo: readonly Path[] | null = null;

  constructor(private readonly documents: readonly LinkedDocument[]) {}

  get all(): readonly Path[] {
    return (this.memo ??= [...new Set(this.documents.flatMap((document) => this.addedBy(document)))]);
  }

  private addedBy(document: LinkedDocument): readonly Path[] {
    if (document.facts.kind !== 'python' && document.facts.kind !== 'notebook') return [];
    return document.calls.flatMap((call) => {
      const op = isAdded(document, call) ? document.op(call) : null;
      return op?.op === 'call' ? op.args.flatMap(([, value]) => foldersNamed(document, value)) : [];
    });
  }
}

/** A scheduler that loads the flows of a folder `dags` looks for their modules in `plugins` beside it as well. */
export function besideFlows(from: Path): readonly Path[] {
  const flows = foldersUp(folderOf(from)).find((folder) => baseName(folder) === 'dags');
  return flows === undefined ? [] : [join(folderOf(flows), 'plugins') ?? ''];
}

function isAdded(document: LinkedDocument, call: Ref): boolean {
  const callee = document.calleeOf(call);
  if (document.form(callee) !== 'get' || !adders.has(document.textOf(callee) ?? '')) return false;
  return writtenName(document, document.baseOf(callee)) === 'path';
}

/** The folders around the file that its texts lead to: `lib` of `Path(__file__).parent / 'lib'`, whatever stands before it. */
function foldersNamed(document: LinkedDocument, value: Ref): readonly Path[] {
  const parts = textsBelow(document, value).filter((part) => !/^[./]*$/.test(part));
  if (parts.length === 0 || !parts.every((part) => part.length <= longest && /^[\w./-]+$/.test(part))) return [];
  return foldersUp(folderOf(document.path)).flatMap((around) => join(around, parts.join('/').replaceAll('../', '')) ?? []);
}

/** The texts of an expression and of the names in it, in the order in which they are written. */
function textsBelow(document: LinkedDocument, value: Ref): readonly string[] {
  const texts: string[] = [];
  const pending = [value];
  const seen = new Set<Ref>();
  for (let ref = pending.pop(); ref !== undefined && seen.size < bound; ref = pending.pop()) {
    if (seen.has(ref)) continue;
    seen.add(ref);
    const op = document.op(ref);
    const text = literal(op);
    if (text !== null) texts.push(text);
    if (op.op === 'template') texts.push(...op.parts.filter((part) => typeof part === 'string'));
    pending.push(...below(document, ref).reverse());
  }
  return texts;
}

function below(document: LinkedDocument, ref: Ref): Ref[] {
  const op = document.op(ref);
  switch (op.op) {
    case 'read':
      return document.unitsAround(document.unitOf(ref)).flatMap((unit) => {
        const written = document.writes[unit]?.get(op.name);
        return written?.length === 1 ? written.map((write) => document.valueOf(write)) : [];
      });
    case 'call':
      return [op.callee, ...op.args.map(([, arg]) => arg)];
    case 'get':
    case 'index':
      return [op.of];
    case 'unknown':
      return [...op.uses];
    case 'template':
      return op.parts.filter((part) => typeof part !== 'string');
    case 'make':
      return op.items.map(([, item]) => item);
    default:
      return [];
  }
}

const adders: ReadonlySet<string> = new Set(['insert', 'append', 'extend']);
const longest = 100;
const bound = 40;
