import type { Key, Op, Ref } from '../../model/facts.js';
import type { Alternative, CallView, Value } from '../../model/program.js';
import { join, maxAlternatives, plain } from '../texts/alternatives.js';
import type { LinkedDocument } from '../documents/documents.js';
import { lookUp } from '../documents/scopes.js';
import { writtenName } from '../documents/written-name.js';
import type { WrapperContext } from './wrapped-requests.js';

/** Reads texts of a wrapper's body as they are for one way into it. */
export class Reading {
  /** A parameter of the outermost function was asked for. */
  open = false;

  constructor(
    private readonly context: WrapperContext,
    private readonly way: Pick<Way, 'unit' | 'calls'>,
  ) {}

  texts(value: Value): readonly Alternative[] {
    return this.read({ value, level: 0, part: false }, 0);
  }

  /** The texts under a name of a map; none where it has no such name, null where it is not known what it has. */
  setting(holder: Value, key: Key): readonly Alternative[] | null {
    const found = this.member({ value: holder, level: 0, part: false }, key, 0);
    return found === null ? null : found === 'missing' ? [] : this.read(found, 1);
  }

  private read(at: Standing, depth: number): readonly Alternative[] {
    const document = this.context.documents[at.value.doc];
    if (document === undefined || depth > maxSteps) return [];
    const op = document.op(at.value.ref);
    const part = at.part || (at.level > 0 && (op.op === 'template' || op.op === 'unknown'));
    const inner = (ref: Ref): readonly Alternative[] => this.read({ value: { doc: document.id, ref }, level: at.level, part }, depth + 1);
    switch (op.op) {
      case 'template':
        return combine(op.parts.map((part) => (typeof part === 'string' ? [plain(part)] : inner(part))));
      case 'merge':
        return op.of.map(inner).find(isTold) ?? [];
      case 'unknown':
        return op.operator === undefined && op.uses.length > 1 ? combine(op.uses.map(inner)) : this.context.texts.of(at.value);
      case 'call':
        return this.readCall(document, op, at, inner);
      case 'read':
      case 'get':
      case 'param': {
        const bound = this.bound(at, depth);
        if (bound === 'missing') return [];
        return bound === null ? this.context.texts.of(at.value) : this.read(bound, depth + 1);
      }
      default:
        return this.context.texts.of(at.value);
    }
  }

  /** `new URL(path, base)`, `urljoin(base, path)`, `url.toString()` */
  private readCall(
    document: LinkedDocument,
    op: Op & { op: 'call' },
    at: Standing,
    inner: (ref: Ref) => readonly Alternative[],
  ): readonly Alternative[] {
    const name = writtenName(document, op.callee);
    const callee = document.op(op.callee);
    const args = op.args.map(([, ref]) => ref);
    if (name === 'URL') return combine([...args].reverse().map(inner));
    if (name === 'urljoin') return combine(args.map(inner));
    if (callee.op === 'get' && textMethods.has(name)) return inner(callee.of);
    return name === 'String' || name === 'str' ? combine(args.slice(0, 1).map(inner)) : this.context.texts.of(at.value);
  }

  /** What a name, a member or a parameter was given on this way; null where that is not told by a parameter. */
  private bound(at: Standing, depth: number): Standing | 'missing' | null {
    const document = this.context.documents[at.value.doc];
    const op = document?.op(at.value.ref);
    if (document === undefined || op === undefined || depth > maxSteps) return null;
    const here = (ref: Ref): Standing => ({ ...at, value: { doc: document.id, ref } });
    if (op.op === 'param') return this.argument(document, at, op.index);
    if (op.op === 'get') return this.member(here(op.of), op.key, depth);
    if (op.op !== 'read') return null;
    const writes = lookUp(this.context.documents, document, at.value.ref, op.name);
    const only = writes.length === 1 ? writes[0] : undefined;
    const write = only === undefined ? undefined : this.context.documents[only.doc]?.op(only.ref);
    return only === undefined || write?.op !== 'write' ? null : { ...at, value: { doc: only.doc, ref: write.value } };
  }

  private member(of: Standing, key: Key, depth: number): Standing | 'missing' | null {
    let holder: Standing | 'missing' | null = of;
    for (let step = 0; step < maxSteps && holder !== null && holder !== 'missing'; step++) {
      const items = this.context.documents[holder.value.doc]?.op(holder.value.ref);
      if (items?.op === 'make') {
        const at: Standing = holder;
        const item = items.items.find(([own]) => own === key);
        if (item !== undefined) return { ...at, value: { doc: at.value.doc, ref: item[1] } };
        return this.spread(
          items.items.filter(([own]) => own === '**').map(([, ref]) => ({ ...at, value: { doc: at.value.doc, ref } })),
          key,
          depth,
        );
      }
      holder = this.bound(holder, depth + step + 1);
    }
    return holder;
  }

  /** What maps that are spread out in another one have under a name. */
  private spread(maps: readonly Standing[], key: Key, depth: number): Standing | 'missing' | null {
    const found = maps.map((map) => (depth > maxSteps ? null : this.member(map, key, depth + 1)));
    return found.find((own) => own !== null && own !== 'missing') ?? (found.includes(null) ? null : 'missing');
  }

  private argument(document: LinkedDocument, at: Standing, index: number): Standing | 'missing' | null {
    const unit = document.unitOf(at.value.ref);
    const inner = this.way.calls[at.level - 1];
    const own = inner === undefined ? this.way.unit : unitAround(inner);
    if (own.doc !== document.id || own.unit !== unit || isReceiver(document, unit, index)) return null;
    const call = this.way.calls[at.level];
    if (call === undefined) {
      if (!at.part) this.open = true;
      return null;
    }
    const given = this.context.callers.given(call.value, document.id, unit, index);
    if (given !== null) return { ...at, value: given, level: at.level + 1 };
    const fallback = document.facts.units[unit]?.params[index]?.default ?? null;
    return fallback === null ? 'missing' : { ...at, value: { doc: document.id, ref: fallback } };
  }
}

/** A wrapper and the calls that lead to it, the innermost first. */
export interface Way {
  readonly unit: UnitAt;
  readonly calls: readonly CallView[];
  /** The outermost of the calls that says more about the request than what it calls: who only hands a key through asks for nothing. */
  readonly asker: CallView | null;
  /** What the calls so far ask for. */
  readonly parts: readonly Part[];
}

export interface UnitAt {
  readonly doc: number;
  readonly unit: number;
}

/** The address, the method or the document of a request; `open` where the next caller may say more. */
export interface Part {
  readonly texts: readonly Alternative[];
  readonly open: boolean;
}

/** A value, and how many of the calls of the way are left behind where it stands. */
interface Standing {
  readonly value: Value;
  readonly level: number;
  /** Part of a text that a caller of the wrapper puts together: who hands the part in does not decide where it goes. */
  readonly part: boolean;
}

export function unitAround(call: CallView): UnitAt {
  return { doc: call.value.doc, unit: call.unit.unit };
}

/** `self` is the object itself, not something that a caller asks for. */
function isReceiver(document: LinkedDocument, unit: number, index: number): boolean {
  const own = document.facts.units[unit];
  return index === 0 && document.facts.units[own?.parent ?? -1]?.form === 'class' && /^(?:self|cls)$/.test(own?.params[0]?.name ?? '');
}

function isTold(alternatives: readonly Alternative[]): boolean {
  return alternatives.some(({ text }) => text !== '' && text !== '{}');
}

function combine(parts: readonly (readonly Alternative[])[]): readonly Alternative[] {
  let combined: readonly Alternative[] = [plain('')];
  for (const part of parts) {
    const choices = part.length === 0 ? [{ ...plain('{}'), from: 'computed' as const }] : part;
    combined = combined.flatMap((left) => choices.map((right) => join(left, right))).slice(0, maxAlternatives);
  }
  return combined;
}

const textMethods: ReadonlySet<string> = new Set([
  'toString',
  'strip',
  'rstrip',
  'lstrip',
  'trim',
  'upper',
  'lower',
  'toUpperCase',
  'replace',
]);
/** Steps of one reading beyond these are not told apart. */
const maxSteps = 24;
