import type { Ref, Span } from '../../model/facts.js';
import type { DocumentBuilder } from '../lowering/builder.js';
import type { Node, SyntaxTree } from './tree.js';

export type ExpressionLowering<State> = (lowering: Lowering<State>, node: Node) => Ref;
export type StatementLowering<State> = (lowering: Lowering<State>, node: Node) => void;

/** How each kind of node of one language is lowered. */
export interface Tables<State> {
  readonly expressions: ReadonlyMap<string, ExpressionLowering<State>>;
  readonly statements: ReadonlyMap<string, StatementLowering<State>>;
}

/** One walk over one tree. `state` is what the language has to remember on the way. */
export class Lowering<State> {
  private depth = 0;
  private complained = false;

  constructor(
    readonly tree: SyntaxTree,
    readonly out: DocumentBuilder,
    private readonly tables: Tables<State>,
    readonly state: State,
  ) {
    for (const span of tree.comments) out.note('comment', span);
    for (const span of tree.errors) out.gap('syntax', span);
  }

  span(node: Node): Span {
    return [this.tree.start(node), this.tree.end(node)];
  }

  expression(node: Node): Ref {
    const lower = this.tables.expressions.get(this.tree.kind(node)) ?? this.unknownSyntax;
    return this.nested(node, lower, unreadable);
  }
  /** The expression where the tree has one; `parent` is what it is missing from. */
  optional(node: Node | null, parent: Node): Ref {
    return node === null ? this.out.unknown([], this.span(parent)) : this.expression(node);
  }
  expressions(nodes: readonly Node[]): Ref[] {
    return nodes.map((node) => this.expression(node));
  }

  statement(node: Node): void {
    const lower = this.tables.statements.get(this.tree.kind(node)) ?? ((self: Lowering<State>, at: Node) => void self.expression(at));
    this.nested(node, lower, ignore);
  }
  isStatement(node: Node): boolean {
    return this.tables.statements.has(this.tree.kind(node));
  }
  /** The children one after the other. */
  block(node: Node | null): void {
    if (node === null) return;
    for (let child = this.tree.first(node); child !== null; child = this.tree.next(child)) this.statement(child);
  }

  /** Every recursion goes through here: the stack is finite, the source is not. */
  nested<Result>(
    node: Node,
    lower: (self: Lowering<State>, node: Node) => Result,
    otherwise: (self: Lowering<State>, node: Node) => Result,
  ): Result {
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

  /** Syntax without a lowering of its own, and tokens that the parser skipped: their parts are kept. */
  private readonly unknownSyntax = (self: Lowering<State>, node: Node): Ref => {
    const uses: Ref[] = [];
    for (let child = self.tree.first(node); child !== null; child = self.tree.next(child)) {
      if (self.isStatement(child)) self.statement(child);
      else uses.push(self.expression(child));
    }
    return self.out.unknown(uses, self.span(node));
  };
}

/** Compilers give up far earlier than people who nest by hand. */
const maxDepth = 300;

function unreadable<State>(self: Lowering<State>, node: Node): Ref {
  return self.out.unknown([], self.span(node));
}
const ignore = (): void => {};
