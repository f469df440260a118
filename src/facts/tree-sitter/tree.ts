import type { Span } from '../../model/facts.js';

/** Index of a node in its tree. */
export type Node = number;

/** Columns that the walk fills: named nodes only, comments left out. -1 stands for none. */
export interface NodeColumns {
  readonly kind: string[];
  readonly start: number[];
  readonly end: number[];
  readonly first: number[];
  readonly next: number[];
  readonly field: (string | null)[];
  readonly operator: (string | null)[];
}

/** A syntax tree copied out of the parser's memory, so that nothing of it outlives the parse. */
export class SyntaxTree {
  constructor(
    private readonly source: string,
    private readonly columns: NodeColumns,
    readonly comments: readonly Span[],
    /** Where the parser skipped or invented tokens. */
    readonly errors: readonly Span[],
  ) {}

  get root(): Node {
    return 0;
  }
  kind(node: Node): string {
    return this.columns.kind[node] ?? '';
  }
  start(node: Node): number {
    return this.columns.start[node] ?? 0;
  }
  end(node: Node): number {
    return this.columns.end[node] ?? 0;
  }
  text(node: Node): string {
    return this.source.slice(this.columns.start[node], this.columns.end[node]);
  }
  between(start: number, end: number): string {
    return this.source.slice(start, end);
  }
  /** `+` of `a + b` and of `a += b` alike comes as it is written. */
  operator(node: Node): string {
    return this.columns.operator[node] ?? '';
  }
  first(node: Node): Node | null {
    return present(this.columns.first[node]);
  }
  next(node: Node): Node | null {
    return present(this.columns.next[node]);
  }
  children(node: Node): Node[] {
    const result: Node[] = [];
    for (let child = this.first(node); child !== null; child = this.next(child)) result.push(child);
    return result;
  }
  /** The child at a position; skipped tokens do not count. */
  child(node: Node, position: number): Node | null {
    let left = position;
    for (let child = this.first(node); child !== null; child = this.next(child)) {
      if (this.kind(child) !== 'ERROR' && left-- === 0) return child;
    }
    return null;
  }
  field(node: Node, name: string): Node | null {
    for (let child = this.first(node); child !== null; child = this.next(child)) {
      if (this.columns.field[child] === name) return child;
    }
    return null;
  }
  fields(node: Node, name: string): Node[] {
    return this.children(node).filter((child) => this.columns.field[child] === name);
  }
  ofKind(node: Node, kind: string): Node | null {
    for (let child = this.first(node); child !== null; child = this.next(child)) {
      if (this.kind(child) === kind) return child;
    }
    return null;
  }
}

export function withoutParentheses(tree: SyntaxTree, node: Node, kind = 'parenthesized_expression'): Node {
  let inner = node;
  while (tree.kind(inner) === kind) {
    const child = tree.child(inner, 0);
    if (child === null) return inner;
    inner = child;
  }
  return inner;
}

function present(node: number | undefined): Node | null {
  return node === undefined || node < 0 ? null : node;
}
