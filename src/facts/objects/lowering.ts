import type { Ref, Span } from '../../model/facts.js';
import type { DocumentBuilder } from '../lowering/builder.js';
import type { Node, SyntaxTree } from '../tree-sitter/tree.js';
import { Builders } from './builders.js';
import { Scopes } from './scopes.js';

export type ExpressionLowering = (lowering: Lowering, node: Node) => Ref;
export type StatementLowering = (lowering: Lowering, node: Node) => void;

export interface Dialect {
  readonly expressions: ReadonlyMap<string, ExpressionLowering>;
  readonly statements: ReadonlyMap<string, StatementLowering>;
  /** A type as an expression: the class it names, or one of several. */
  readonly type: ExpressionLowering;
}

/** One walk over one tree of a language whose programs are made of classes. */
export class Lowering {
  readonly scopes = new Scopes();
  readonly builders: Builders;
  private depth = 0;
  private complained = false;
  private readonly commentEnds: ReadonlyMap<number, Span>;

  constructor(
    readonly tree: SyntaxTree,
    readonly out: DocumentBuilder,
    readonly dialect: Dialect,
  ) {
    this.builders = new Builders(out);
    this.commentEnds = new Map(tree.comments.map((span) => [span[1], span]));
    for (const span of tree.comments) out.note('comment', span);
    for (const span of tree.errors) out.gap('syntax', span);
  }

  span(node: Node): Span {
    return [this.tree.start(node), this.tree.end(node)];
  }
  spanFrom(first: Node, last: Node): Span {
    return [this.tree.start(first), this.tree.end(last)];
  }

  expression(node: Node): Ref {
    return this.nested(node, this.dialect.expressions.get(this.tree.kind(node)) ?? unknownSyntax, unreadable);
  }
  /** The expression where the tree has one; `parent` is what it is missing from. */
  optional(node: Node | null, parent: Node): Ref {
    return node === null ? this.nothing(parent) : this.expression(node);
  }
  nothing(node: Node): Ref {
    return this.out.unknown([], this.span(node));
  }
  type(node: Node): Ref {
    return this.nested(node, this.dialect.type, unreadable);
  }

  statement(node: Node): void {
    const lower = this.dialect.statements.get(this.tree.kind(node)) ?? ((self: Lowering, at: Node) => void self.expression(at));
    this.nested(node, lower, () => undefined);
  }
  statements(nodes: readonly Node[]): void {
    for (const node of nodes) this.statement(node);
  }
  block(node: Node | null): void {
    if (node === null) return;
    for (let child = this.tree.first(node); child !== null; child = this.tree.next(child)) this.statement(child);
  }

  /** Every recursion goes through here: the stack is finite, the source is not. */
  nested<Result>(node: Node, lower: (self: Lowering, node: Node) => Result, otherwise: (self: Lowering, node: Node) => Result): Result {
    if (this.depth >= maxDepth) {
      if (!this.complained) this.out.gap('too-deep', this.span(node));
      this.complained = true;
      return otherwise(this, node);
    }
    this.depth++;
    const result = lower(this, node);
    this.depth--;
    return result;
  }

  /** A bare name. A member of the class is `this.name`, of a class further out `Outer.name`. */
  read(name: string, span: Span): Ref {
    const meaning = this.scopes.meaning(name);
    if (meaning === 'own') return this.out.get(this.out.read('this', span), name, span);
    if (typeof meaning === 'object') return this.out.get(this.out.read(meaning.outer, span), name, span);
    return this.out.read(name, span);
  }
  write(name: string, value: Ref, span: Span): void {
    const meaning = this.scopes.meaning(name);
    this.builders.keep(name, value);
    if (meaning === 'local') this.scopes.assign({ name, value, span });
    if (this.scopes.place === 'class' || meaning === 'local' || meaning === 'free') this.out.write(name, value, span);
    else if (meaning === 'own') this.out.set(this.out.read('this', span), name, value, span);
    else this.out.set(this.out.read(meaning.outer, span), name, value, span);
  }
  declare(name: string, value: Ref, span: Span): void {
    this.scopes.declare(name);
    this.builders.keep(name, value);
    this.out.write(name, value, span);
  }

  /** The documentation comment that ends right before a declaration. */
  doc(node: Node): string | null {
    let at = this.tree.start(node);
    while (at > 0 && /\s/.test(this.tree.between(at - 1, at))) at--;
    const span = this.commentEnds.get(at);
    const text = span === undefined ? '' : this.tree.between(span[0], span[1]);
    return text.startsWith('/**') || text.startsWith('///')
      ? text
          .replace(/^[ \t]*(?:\/\*\*|\*\/?|\/\/\/)/gm, '')
          .replace(/\*\/$/, '')
          .trim()
      : null;
  }
}

/** Syntax without a lowering of its own, and tokens that the parser skipped: their parts are kept. */
export function unknownSyntax(self: Lowering, node: Node): Ref {
  const uses: Ref[] = [];
  for (let child = self.tree.first(node); child !== null; child = self.tree.next(child)) {
    if (self.dialect.statements.has(self.tree.kind(child))) self.statement(child);
    else uses.push(self.expression(child));
  }
  return self.out.unknown(uses, self.span(node));
}

const unreadable = (self: Lowering, node: Node): Ref => self.nothing(node);

/** Compilers of these languages overflow their own stack before. */
const maxDepth = 300;
