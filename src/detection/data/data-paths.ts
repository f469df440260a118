import { append } from '../../model/append.js';
import type { DocumentView, ProgramView, Value } from '../../model/program.js';
import { folderOf } from '../../model/paths.js';
import type { Path } from '../../model/touch.js';
import { nameOf, type RecordTable } from './data-files.js';

/** The tables that a written path stands for. */
export class Files {
  private readonly byName = new Map<string, RecordTable[]>();
  private readonly byFolder = new Map<string, RecordTable[]>();

  constructor(tables: readonly RecordTable[]) {
    for (const table of tables) {
      append(this.byName, nameOf(table.path), table);
      append(this.byFolder, folderOf(table.path).toLowerCase(), table);
    }
  }

  get isEmpty(): boolean {
    return this.byName.size === 0;
  }

  mayName(text: string): boolean {
    if (text.length < 2 || text.length > 400) return false;
    const name = nameOf(text.replaceAll('\\', '/'));
    return this.byName.has(name.split('?')[0] ?? '') || name.includes('*') || this.isFolder(text);
  }

  /** `./data/customers.csv`, `{}/data/customers.csv`, `sqlite:///app.db`, `data/*.csv`, `data/` */
  named(text: string): readonly RecordTable[] {
    const path = text.slice(0, 400).replaceAll('\\', '/').toLowerCase();
    const tail =
      (path.split('{}').at(-1) ?? '')
        .replace(/^\w{1,20}:\/{2,4}/, '')
        .replace(/^(?:\.{0,2}\/)+/, '')
        .split(/[?#]/)[0] ?? '';
    const name = nameOf(tail);
    if (name.includes('*'))
      return this.inFolder(folderOf(tail)).filter(
        (table) => name.endsWith('*') || table.path.toLowerCase().endsWith(name.slice(name.lastIndexOf('*') + 1)),
      );
    if (path.includes('{}') && !path.endsWith(`/${tail}`) && tail === name) return [];
    const same = this.byName.get(name) ?? [];
    const exact = same.filter((table) => fits(table.path.toLowerCase(), tail));
    return exact.length > 0 ? exact : this.isFolder(tail) ? this.inFolder(tail) : [];
  }

  private isFolder(text: string): boolean {
    const folder = text.replaceAll('\\', '/').toLowerCase().replace(/^\.\//, '').replace(/\/$/, '');
    return folder.length > 1 && this.byFolder.has(folder);
  }

  private inFolder(folder: string): readonly RecordTable[] {
    return this.byFolder.get(folder.replace(/\/\*\*$/, '').replace(/\/$/, '')) ?? [];
  }
}

/** One is the other's end. */
function fits(path: Path, written: string): boolean {
  return path === written || path.endsWith(`/${written}`) || written.endsWith(`/${path}`);
}

/** The paths that a value may be, whatever they are put together with: `Path(a) / 'b'`, `path.join(a, 'b')`, `Path.of('a/b')`. */
export class WrittenPaths {
  private readonly written = new Map<number, ReadonlyMap<string, number>>();

  constructor(private readonly program: ProgramView) {}

  of(value: Value, depth = 0): readonly string[] {
    const known = this.program.texts(value).map(({ text }) => text);
    if (known.some((text) => /[^{}/.]/.test(text)) || depth > deepest) return known;
    const document = this.program.document(value.doc);
    const op = document?.facts.ops.at(value.ref);
    if (document === undefined || op === undefined) return [];
    if (op.op === 'read') {
      const ref = this.writtenIn(document).get(op.name);
      return ref === undefined || ref >= value.ref ? [] : this.of({ doc: value.doc, ref }, depth + 1);
    }
    const parts = op.op === 'call' ? op.args.map(([, ref]) => ref) : op.op === 'unknown' && op.operator === undefined ? op.uses : [];
    const texts = parts.slice(0, 6).map((ref) => this.of({ doc: value.doc, ref }, depth + 1)[0] ?? '{}');
    return texts.length === 0 ? [] : [texts.join('/')];
  }

  /** What names of a document hold, by the last writing of each. */
  private writtenIn({ id, facts: { ops } }: DocumentView): ReadonlyMap<string, number> {
    const known = this.written.get(id);
    if (known !== undefined) return known;
    const found = new Map<string, number>();
    for (let ref = 0; ref < ops.length; ref++) {
      const op = ops.form(ref) === 'write' ? ops.at(ref) : null;
      if (op?.op === 'write') found.set(op.name, op.value);
    }
    this.written.set(id, found);
    return found;
  }
}

const deepest = 5;
