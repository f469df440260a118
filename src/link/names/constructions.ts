import type { Argument } from '../../model/facts.js';
import type { Value } from '../../model/program.js';
import { writtenName } from '../documents/written-name.js';
import type { Definition } from './definition.js';
import { DocumentMap } from '../documents/document-map.js';
import type { LinkedDocument } from '../documents/documents.js';
import type { MemberContext } from './members.js';

/** Fields that constructions name: `Config{URL: url}`, `new Config(url: url)`, `Config(url)` of a class that only lists its fields. */
export class Constructions {
  private memo: ReadonlyMap<string, readonly Construction[]> | null = null;

  constructor(
    private readonly context: Pick<MemberContext, 'documents' | 'limits' | 'of'> & {
      members(definition: Definition, key: string): readonly Definition[];
    },
  ) {}

  /** What the construction of this very object names the field. */
  given(self: Definition, key: string): readonly Definition[] {
    const call = self.kind === 'instance' ? self.call : null;
    const op = call === null ? undefined : this.context.documents[call.doc]?.op(call.ref);
    if (self.kind !== 'instance' || call === null || op?.op !== 'call') return [];
    const document = this.context.documents[self.doc];
    const fields = op.style === 'new' || document === undefined ? none : this.fields(document, self.unit);
    if (op.style !== 'new' && !fields.includes(key)) return [];
    const named = op.args.filter((item) => nameOf(item, fields) === key);
    if (named.length > 0) return named.flatMap(([, ref]) => this.context.of({ doc: call.doc, ref }));
    // `Config(**yaml.safe_load(file))`
    const maps = op.args.filter(([own]) => own === '**').flatMap(([, ref]) => this.context.of({ doc: call.doc, ref }));
    return maps.filter(({ kind }) => kind === 'module' || kind === 'value').flatMap((map) => this.context.members(map, key));
  }

  /** What any construction of the class names it. */
  of(doc: number, unit: number, key: string): readonly Definition[] {
    this.memo ??= this.collect();
    return this.context.limits
      .first(this.memo.get(key) ?? [], maxConstructions, doc)
      .filter(({ callee }) => this.context.of(callee).some((item) => item.kind === 'unit' && item.doc === doc && item.unit === unit))
      .flatMap(({ value }) => this.context.of(value));
  }

  private fields(document: LinkedDocument, unit: number): readonly string[] {
    const known = this.memoFields.get(document.id, unit) ?? fieldsOf(document, unit);
    this.memoFields.set(document.id, unit, known);
    return known;
  }
  private readonly memoFields = new DocumentMap<readonly string[]>();

  private collect(): ReadonlyMap<string, readonly Construction[]> {
    const found = new Map<string, Construction[]>();
    const records = recordsIn(this.context.documents);
    for (const document of this.context.documents) {
      if (document.role === 'test') continue;
      for (const ref of document.calls) {
        const op = document.op(ref);
        if (op.op !== 'call') continue;
        const fields = op.style === 'new' ? none : records.get(writtenName(document, op.callee));
        for (const item of fields === undefined ? [] : op.args) {
          const key = nameOf(item, fields ?? none);
          if (typeof key !== 'string') continue;
          const list = found.get(key) ?? [];
          found.set(key, list);
          list.push({ callee: { doc: document.id, ref: op.callee }, value: { doc: document.id, ref: item[1] } });
        }
      }
    }
    return found;
  }
}

interface Construction {
  readonly callee: Value;
  readonly value: Value;
}

function nameOf([key]: Argument, fields: readonly string[]): Argument[0] | undefined {
  return typeof key === 'number' ? fields[key] : key;
}

/** The fields of classes by the name of their class. */
function recordsIn(documents: readonly LinkedDocument[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const document of documents)
    document.facts.units.forEach(({ name }, unit) => {
      const fields = fieldsOf(document, unit);
      if (fields.length > 0) found.set(name, fields);
    });
  return found;
}

/** The fields of a class that is called with them, in order: a dataclass, a model, a named tuple. One with a constructor keeps what that says. */
function fieldsOf(document: LinkedDocument, unit: number): readonly string[] {
  const own = document.facts.units[unit];
  const writes = document.writes[unit];
  if (own?.form !== 'class' || writes === undefined || writes.has('__init__')) return none;
  if (document.facts.kind !== 'python' && document.facts.kind !== 'notebook') return none;
  return [...writes].flatMap(([name, [first]]) => {
    return first !== undefined && document.form(document.valueOf(first)) !== 'closure' ? [name] : [];
  });
}

/** What sets up an object, as its language calls it. */
export function isConstructorName(name: string): boolean {
  return name === '__init__' || name === 'constructor' || name === 'initialize';
}

const none: readonly string[] = [];
/** Of one field's name; more are not looked at. */
const maxConstructions = 60;
