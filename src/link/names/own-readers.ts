import type { Ref } from '../../model/facts.js';
import type { EnvironmentKnowledge } from '../../model/environment-knowledge.js';
import type { Value } from '../../model/program.js';
import { DocumentMap } from '../documents/document-map.js';
import type { LinkedDocument } from '../documents/documents.js';
import { onlyWrite, parameterOf } from '../documents/scopes.js';
import { literal } from '../files/modules.js';
import { type Definition, externalOf } from './definition.js';
import { NameIndex } from './names.js';

export interface ReaderContext {
  readonly documents: readonly LinkedDocument[];
  of(value: Value): readonly Definition[];
  names(value: Value): readonly string[];
  /** What a call gives a function for one of its parameters. */
  given(call: Value, doc: number, unit: number, index: number): Value | null;
}

/** Functions of the tree that read the variable that they are asked for: `def required(name): value = os.getenv(name) …; return value`. */
export class OwnReaders {
  private readonly readers = new NameIndex<string>();
  private readonly objects: ReadonlySet<string>;
  private readonly memo = new DocumentMap<Reading | null>();

  constructor(
    private readonly context: ReaderContext,
    { readers, objects }: Pick<EnvironmentKnowledge, 'readers' | 'objects'>,
  ) {
    for (const name of readers) this.readers.add(name, name);
    this.objects = new Set(objects);
  }

  /** The variable that a call asks such a function for, and what it is without it; null for any other call. */
  read({ doc, unit }: Definition & { kind: 'unit' }, call: Value): readonly Definition[] | null {
    const reading = this.readingOf(doc, unit);
    const asked = reading === null ? null : this.context.given(call, doc, unit, reading.name);
    if (reading === null || asked === null) return null;
    const names = this.context.of(asked).flatMap((own) => (own.kind === 'value' ? (this.literalAt(own) ?? []) : []));
    const [name] = names;
    if (name === undefined || names.length > 1 || !/^\w{1,100}$/.test(name)) return null;
    const fallback = reading.fallback === null ? null : this.context.given(call, doc, unit, reading.fallback);
    return [
      externalOf(`${variables}.${name}`, null),
      ...(fallback === null ? reading.otherwise : [fallback]).flatMap((value) => this.context.of(value)),
    ];
  }

  private literalAt({ doc, ref }: Value): string | null {
    const op = this.context.documents[doc]?.op(ref);
    const text = op === undefined ? null : literal(op);
    return typeof text === 'string' ? text : null;
  }

  private readingOf(doc: number, unit: number): Reading | null {
    const known = this.memo.get(doc, unit);
    if (known !== undefined) return known;
    this.memo.set(doc, unit, null);
    const document = this.context.documents[doc];
    const found = document === undefined || document.facts.units[unit]?.form !== 'function' ? null : this.find(document, unit);
    this.memo.set(doc, unit, found);
    return found;
  }

  private find(document: LinkedDocument, unit: number): Reading | null {
    if (document.facts.units[unit]?.params.length === 0) return null;
    const given = document.resultsOf(unit).flatMap(({ ref }) => this.operandsOf(document, ref, 0));
    const names = given.map((ref) => this.nameRead(document, ref));
    const name = names.find((own) => own !== null) ?? null;
    const index = name === null ? null : this.parameter(document, unit, name.ref);
    if (name === null || index === null) return null;
    const beside = given.filter((_, at) => names[at] === null);
    const others = [...(name.fallback === null ? [] : [name.fallback]), ...beside];
    const fallback = others.map((ref) => this.parameter(document, unit, ref)).find((own) => own !== null) ?? null;
    const otherwise = others.filter((ref) => document.form(ref) === 'const').map((ref): Value => ({ doc: document.id, ref }));
    return { name: index, fallback, otherwise };
  }

  /** What a result is made of, behind names, choices and what trims a text. */
  private operandsOf(document: LinkedDocument, ref: Ref, depth: number): readonly Ref[] {
    const op = document.op(ref);
    if (depth > maxDepth) return [ref];
    switch (op.op) {
      case 'return':
        return this.operandsOf(document, op.value, depth + 1);
      case 'merge':
        return op.of.flatMap((own) => this.operandsOf(document, own, depth + 1));
      case 'read': {
        const write = onlyWrite(this.context.documents, document, ref);
        const value = write === null ? null : document.valueOf(write);
        return value === null || document.form(value) === 'param' ? [ref] : this.operandsOf(document, value, depth + 1);
      }
      case 'get':
        return op.key === 0 ? this.operandsOf(document, op.of, depth + 1) : [ref];
      case 'call': {
        const callee = document.op(op.callee);
        return callee.op === 'get' && trimming.has(String(callee.key)) ? this.operandsOf(document, callee.of, depth + 1) : [ref];
      }
      default:
        return [ref];
    }
  }

  /** The name that is read at a place, as an expression. */
  private nameRead(document: LinkedDocument, ref: Ref): { readonly ref: Ref; readonly fallback: Ref | null } | null {
    const op = document.op(ref);
    const names = (own: Ref): readonly string[] => this.context.names({ doc: document.id, ref: own });
    if (op.op === 'index') return names(op.of).some((name) => this.objects.has(name)) ? { ref: op.by, fallback: null } : null;
    const asked = op.op === 'call' ? op.args.find(([key]) => key === 0)?.[1] : undefined;
    if (op.op !== 'call' || asked === undefined || document.form(asked) === 'const') return null;
    if (!names(op.callee).some((name) => this.readers.find(name).length > 0)) return null;
    return { ref: asked, fallback: op.args.find(([key]) => key === 1 || key === 'default')?.[1] ?? null };
  }

  private parameter(document: LinkedDocument, unit: number, ref: Ref): number | null {
    return document.unitOf(ref) === unit ? parameterOf(this.context.documents, { doc: document.id, ref }) : null;
  }
}

interface Reading {
  /** The parameter that names the variable. */
  readonly name: number;
  /** The one that says what stands for it where nobody sets it. */
  readonly fallback: number | null;
  readonly otherwise: readonly Value[];
}

/** The environment, whatever the language. */
const variables = 'process.env';
const trimming: ReadonlySet<string> = new Set(['trim', 'strip', 'rstrip', 'TrimEnd', 'trimEnd', 'toString', 'Trim', 'orElse', 'unwrap']);
const maxDepth = 6;
