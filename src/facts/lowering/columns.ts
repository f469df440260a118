import type { Argument, CallStyle, Key, Op, Ops, Ref, Scalar, Span } from '../../model/facts.js';
import { IntColumn } from '../../model/int-column.js';

/** The columns as they travel between threads and lie in a cache: numbers, and each string once. */
export interface OpData {
  readonly code: Int32Array;
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly block: Int32Array;
  readonly pool: Int32Array;
  readonly strings: readonly string[];
}

/**
 * Ops as columns of numbers: a tree of 28 MB of code has millions of ops, and as plain objects they would not fit in memory.
 * A row is its code, two operands `a` and `b`, a span and a block; lists stand in `pool`, strings in `strings`.
 */
export class OpColumns implements Ops {
  private readonly code = new IntColumn();
  private readonly a = new IntColumn();
  private readonly b = new IntColumn();
  private readonly start = new IntColumn();
  private readonly end = new IntColumn();
  private readonly blockOf = new IntColumn();
  private readonly pool = new IntColumn();
  strings: string[] = [];
  private interned = new Map<string, number>();

  static of(data: OpData): OpColumns {
    const columns = new OpColumns();
    columns.code.fill(data.code);
    columns.a.fill(data.a);
    columns.b.fill(data.b);
    columns.start.fill(data.start);
    columns.end.fill(data.end);
    columns.blockOf.fill(data.block);
    columns.pool.fill(data.pool);
    columns.strings = [...data.strings];
    return columns;
  }

  /** Nothing more will be added: gives back the room that was kept for more. */
  seal(): void {
    for (const column of [this.code, this.a, this.b, this.start, this.end, this.blockOf, this.pool]) column.seal();
    this.interned = new Map();
  }

  get data(): OpData {
    const { code, a, b, start, end, blockOf, pool, strings } = this;
    return {
      code: code.items,
      a: a.items,
      b: b.items,
      start: start.items,
      end: end.items,
      block: blockOf.items,
      pool: pool.items,
      strings,
    };
  }

  get length(): number {
    return this.code.length;
  }

  span(ref: Ref): Span {
    return [this.start.at(ref), this.end.at(ref)];
  }

  block(ref: Ref): number {
    return this.blockOf.at(ref);
  }

  form(ref: Ref): Op['op'] {
    return codes[this.code.at(ref)] ?? 'unknown';
  }

  operand(ref: Ref): Ref {
    return this.form(ref) === 'write' ? this.b.at(ref) : this.a.at(ref);
  }

  text(ref: Ref): string | null {
    const index = this.textAt(ref);
    if (index >= 0) return this.string(index);
    const form = this.form(ref);
    return form === 'get' || form === 'set' ? String(-1 - index) : null;
  }

  withText(forms: readonly Op['op'][], isWanted: (text: string) => boolean): Ref[] {
    const wanted = this.strings.map(isWanted);
    if (!wanted.includes(true)) return [];
    const found: Ref[] = [];
    const ofForm = codes.map((form) => forms.includes(form));
    for (let ref = 0; ref < this.length; ref++)
      if (ofForm[this.code.at(ref)] === true && wanted[this.textAt(ref)] === true) found.push(ref);
    return found;
  }

  /** Index of the string that an op is told by; below zero for none. A position that is a key is -1 - itself. */
  private textAt(ref: Ref): number {
    switch (codes[this.code.at(ref)]) {
      case 'read':
      case 'write':
      case 'name':
        return this.a.at(ref);
      case 'const':
        return scalars[this.b.at(ref)] === 'string' ? this.a.at(ref) : -1;
      case 'get':
        return -1 - this.b.at(ref);
      case 'set':
        return -1 - this.pool.at(this.b.at(ref));
      default:
        return -1;
    }
  }

  add(op: Op, span: Span, block: number): Ref {
    const [a, b] = this.encode(op);
    this.a.push(a);
    this.b.push(b);
    this.start.push(span[0]);
    this.end.push(span[1]);
    this.blockOf.push(block);
    return this.code.push(codes.indexOf(op.op)) - 1;
  }

  at(ref: Ref): Op {
    if (ref < 0 || ref >= this.length) throw new RangeError(`no op at ${ref}`);
    const a = this.a.at(ref);
    const b = this.b.at(ref);
    const op = codes[this.code.at(ref)] ?? 'unknown';
    switch (op) {
      case 'const':
        return { op, value: this.scalar(a, b) };
      case 'template':
        return { op, parts: this.list(a).map((part) => (part < 0 ? this.string(-1 - part) : part)) };
      case 'name':
      case 'read':
        return { op, name: this.string(a) };
      case 'write':
        return { op, name: this.string(a), value: b };
      case 'param':
        return { op, index: a };
      case 'get':
        return { op, of: a, key: this.key(b) };
      case 'index':
        return { op, of: a, by: b };
      case 'set':
        return { op, of: a, key: this.key(this.pool.at(b)), value: this.pool.at(b + 1) };
      case 'make':
        return { op, shape: a === 0 ? 'list' : 'map', items: this.pairs(b) };
      case 'closure':
        return { op, unit: a };
      case 'call':
        return { op, callee: a, style: styles[this.pool.at(b)] ?? 'call', args: this.pairs(b + 1) };
      case 'merge':
        return { op, of: this.list(a) };
      case 'return':
      case 'yield':
        return { op, value: a };
      case 'unknown':
        return b === 0 ? { op, uses: this.list(a) } : { op, uses: this.list(a), operator: this.string(b - 1) };
    }
  }

  private encode(op: Op): [number, number] {
    switch (op.op) {
      case 'const':
        return encodeScalar(op.value, (text) => this.intern(text));
      case 'template':
        return [this.store(op.parts.map((part) => (typeof part === 'string' ? -1 - this.intern(part) : part))), 0];
      case 'name':
      case 'read':
        return [this.intern(op.name), 0];
      case 'write':
        return [this.intern(op.name), op.value];
      case 'param':
        return [op.index, 0];
      case 'get':
        return [op.of, this.encodeKey(op.key)];
      case 'index':
        return [op.of, op.by];
      case 'set':
        return [op.of, this.storeSet(op.key, op.value)];
      case 'make':
        return [op.shape === 'list' ? 0 : 1, this.storePairs(op.items)];
      case 'closure':
        return [op.unit, 0];
      case 'call': {
        const at = this.pool.push(styles.indexOf(op.style)) - 1;
        this.storePairs(op.args);
        return [op.callee, at];
      }
      case 'merge':
        return [this.store(op.of), 0];
      case 'return':
      case 'yield':
        return [op.value, 0];
      case 'unknown':
        return [this.store(op.uses), op.operator === undefined ? 0 : this.intern(op.operator) + 1];
    }
  }

  private intern(text: string): number {
    const known = this.interned.get(text);
    if (known !== undefined) return known;
    const index = this.strings.push(text) - 1;
    this.interned.set(text, index);
    return index;
  }
  private string(index: number): string {
    return this.strings[index] ?? '';
  }
  private scalar(index: number, type: number): Scalar {
    switch (scalars[type]) {
      case 'number':
        return Number(this.string(index));
      case 'true':
        return true;
      case 'false':
        return false;
      case 'null':
        return null;
      default:
        return this.string(index);
    }
  }

  /** A name is stored as -1 - its string, a position as itself. */
  private encodeKey(key: Key): number {
    return typeof key === 'number' && key === (key | 0) && key >= 0 ? key : -1 - this.intern(String(key));
  }
  private key(stored: number): Key {
    return stored < 0 ? this.string(-1 - stored) : stored;
  }

  private storeSet(key: Key, value: Ref): number {
    const at = this.pool.push(this.encodeKey(key)) - 1;
    this.pool.push(value);
    return at;
  }
  private store(list: readonly number[]): number {
    const at = this.pool.push(list.length) - 1;
    for (const item of list) this.pool.push(item);
    return at;
  }
  private list(at: number): number[] {
    const result: number[] = [];
    const end = at + 1 + this.pool.at(at);
    for (let i = at + 1; i < end; i++) result.push(this.pool.at(i));
    return result;
  }
  private storePairs(pairs: readonly Argument[]): number {
    const at = this.pool.push(pairs.length) - 1;
    for (const [key, ref] of pairs) {
      this.pool.push(this.encodeKey(key));
      this.pool.push(ref);
    }
    return at;
  }
  private pairs(at: number): Argument[] {
    const result: Argument[] = [];
    const end = at + 1 + 2 * this.pool.at(at);
    for (let i = at + 1; i < end; i += 2) result.push([this.key(this.pool.at(i)), this.pool.at(i + 1)]);
    return result;
  }
}

function encodeScalar(value: Scalar, intern: (text: string) => number): [number, number] {
  if (typeof value === 'string') return [intern(value), scalars.indexOf('string')];
  if (typeof value === 'number' && Number.isFinite(value)) return [intern(String(value)), scalars.indexOf('number')];
  return [0, scalars.indexOf(value === true ? 'true' : value === false ? 'false' : 'null')];
}

const scalars = ['string', 'number', 'true', 'false', 'null'] as const;

const codes = [
  'const',
  'template',
  'name',
  'read',
  'write',
  'param',
  'get',
  'index',
  'set',
  'make',
  'closure',
  'call',
  'merge',
  'return',
  'yield',
  'unknown',
] as const satisfies readonly Op['op'][];

const styles = ['call', 'new', 'jsx', 'tag', 'command', 'step', 'entry'] as const satisfies readonly CallStyle[];
