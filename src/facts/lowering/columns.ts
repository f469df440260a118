import type { Argument, CallStyle, Key, Op, Ops, Ref, Scalar, Span } from '../../model/facts.js';

/**
 * Ops as columns of numbers: a tree of 28 MB of code has millions of ops, and as plain objects they would not fit in memory.
 * A row is its code, two operands `a` and `b`, a span and a block; lists stand in `pool`, strings in `strings`.
 */
export class OpColumns implements Ops {
  private readonly code: number[] = [];
  private readonly a: number[] = [];
  private readonly b: number[] = [];
  private readonly start: number[] = [];
  private readonly end: number[] = [];
  private readonly blockOf: number[] = [];
  private readonly pool: number[] = [];
  private readonly strings: string[] = [];
  private readonly interned = new Map<string, number>();

  get length(): number {
    return this.code.length;
  }

  span(ref: Ref): Span {
    return [this.start[ref] ?? 0, this.end[ref] ?? 0];
  }

  block(ref: Ref): number {
    return this.blockOf[ref] ?? 0;
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
    const a = this.a[ref] ?? 0;
    const b = this.b[ref] ?? 0;
    const op = codes[this.code[ref] ?? -1];
    switch (op) {
      case 'const':
        return { op, value: this.scalar(a) };
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
        return { op, of: a, key: this.key(this.pool[b] ?? 0), value: this.pool[b + 1] ?? 0 };
      case 'make':
        return { op, shape: a === 0 ? 'list' : 'map', items: this.pairs(b) };
      case 'closure':
        return { op, unit: a };
      case 'call':
        return { op, callee: a, style: styles[this.pool[b] ?? 0] ?? 'call', args: this.pairs(b + 1) };
      case 'merge':
        return { op, of: this.list(a) };
      case 'return':
      case 'yield':
        return { op, value: a };
      case 'unknown':
        return b === 0 ? { op, uses: this.list(a) } : { op, uses: this.list(a), operator: this.string(b - 1) };
      default:
        throw new RangeError(`no op at ${ref}`);
    }
  }

  private encode(op: Op): [number, number] {
    switch (op.op) {
      case 'const':
        return [this.intern(JSON.stringify(op.value)), 0];
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
        return [op.of, this.pool.push(this.encodeKey(op.key), op.value) - 2];
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
  private scalar(index: number): Scalar {
    return JSON.parse(this.string(index)) as Scalar;
  }

  /** A name is stored as -1 - its string, a position as itself. */
  private encodeKey(key: Key): number {
    return typeof key === 'number' ? key : -1 - this.intern(key);
  }
  private key(stored: number): Key {
    return stored < 0 ? this.string(-1 - stored) : stored;
  }

  private store(list: readonly number[]): number {
    const at = this.pool.push(list.length) - 1;
    for (const item of list) this.pool.push(item);
    return at;
  }
  private list(at: number): number[] {
    return this.pool.slice(at + 1, at + 1 + (this.pool[at] ?? 0));
  }
  private storePairs(pairs: readonly Argument[]): number {
    const at = this.pool.push(pairs.length) - 1;
    for (const [key, ref] of pairs) this.pool.push(this.encodeKey(key), ref);
    return at;
  }
  private pairs(at: number): Argument[] {
    const result: Argument[] = [];
    const count = this.pool[at] ?? 0;
    for (let i = 0; i < count; i++) result.push([this.key(this.pool[at + 1 + 2 * i] ?? 0), this.pool[at + 2 + 2 * i] ?? 0]);
    return result;
  }
}

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
